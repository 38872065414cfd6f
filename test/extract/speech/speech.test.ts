import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { speech } from '../../../src/extract/speech/index.ts';
import { createDataReader } from '../../../src/io/data.ts';
import { ROOT } from '../../world.ts';
import { type Named, toArticle, toFound } from './scene.ts';

/** What is expected of one quote or proposal; what is left out is not looked at. */
interface Expected {
  readonly starts?: string;
  readonly ends?: string;
  readonly text?: string;
  readonly speaker: string | null;
  readonly verb?: string;
  readonly document?: string;
  readonly addressee?: string | null;
  readonly kind?: string;
  readonly rule?: string;
}

interface Spec extends Named {
  readonly name: string;
  /** One block a line: `# ` title, `## ` heading, `- ` list item. */
  readonly text: string;
  readonly expect: readonly Expected[];
  /** Reported speech instead of direct speech. */
  readonly indirect?: boolean;
  /** Why the case is not met yet. */
  readonly pending?: string;
}

interface Statement {
  readonly text: string;
  readonly speaker: string | null;
  readonly verb: string | null;
  readonly rule: string;
  readonly document?: string | null;
  readonly addressee?: string | null;
  readonly kind?: string;
}

const extract = speech.create({
  data: createDataReader(),
  segmenter: () => {
    throw new Error('speech needs no segmenter');
  },
});

const quotesOf = (spec: Spec): readonly Statement[] => {
  const article = toArticle(spec.text);
  const { quotes = [] } = extract(article, toFound(article, spec));
  return quotes.filter(({ direct }) => direct !== (spec.indirect ?? false));
};

const proposalsOf = (spec: Spec): readonly Statement[] => {
  const article = toArticle(spec.text);
  return extract(article, toFound(article, spec)).proposals ?? [];
};

/** What was found, shown in the terms of what is expected. */
const viewAs = (found: Statement, { starts, ends, ...rest }: Expected): Expected => ({
  ...(starts === undefined ? {} : { starts: found.text.slice(0, starts.length) }),
  ...(ends === undefined ? {} : { ends: found.text.slice(-ends.length) }),
  ...(rest.text === undefined ? {} : { text: found.text }),
  speaker: found.speaker,
  ...(rest.verb === undefined ? {} : { verb: found.verb ?? '' }),
  ...(rest.document === undefined ? {} : { document: found.document ?? '' }),
  ...(rest.addressee === undefined ? {} : { addressee: found.addressee ?? null }),
  ...(rest.kind === undefined ? {} : { kind: found.kind ?? '' }),
  ...(rest.rule === undefined ? {} : { rule: found.rule }),
});

const KINDS = [
  ['quotes', quotesOf],
  ['proposals', proposalsOf],
] as const;

for (const [kind, find] of KINDS) {
  const folder = resolve(ROOT, 'fixtures/specs', kind);
  for (const file of readdirSync(folder)) {
    const specs: readonly Spec[] = JSON.parse(readFileSync(resolve(folder, file), 'utf8'));
    describe(`${kind}/${file}`, () => {
      for (const spec of specs)
        (spec.pending === undefined ? it : it.fails)(spec.name, () => {
          const found = find(spec);
          const blank: Expected = { text: '', speaker: '' };
          expect(found.map((statement, i) => viewAs(statement, spec.expect[i] ?? blank))).toEqual(
            spec.expect,
          );
        });
    });
  }
}
