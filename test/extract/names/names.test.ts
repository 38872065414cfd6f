import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNames, readRecognizer } from '../../../src/extract/names/index.ts';
import type { InstitutionMention, PersonMention } from '../../../src/extract/names/mention.ts';
import { createDataReader } from '../../../src/io/data.ts';
import { ROOT } from '../../world.ts';

/** What is expected of one name; what is left out is not looked at. */
interface Expected {
  readonly name: string;
  readonly kind?: string;
  readonly roles?: readonly string[];
  readonly count?: number;
  readonly type?: string;
  readonly aliases?: readonly string[];
  readonly parent?: string | null;
  readonly key?: string;
}

interface Spec {
  readonly name: string;
  readonly text: string;
  /** The medium it stands in. */
  readonly source?: string;
  /** Every name that is certain, in any order. */
  readonly expect: readonly Expected[];
  /** Why the case is not met yet. */
  readonly pending?: string;
}

const recognizer = readRecognizer(createDataReader());

type Fields = Required<Expected>;

const unique = (items: Iterable<string>): string[] => [...new Set(items)].sort();

const peopleOf = (mentions: readonly PersonMention[], name: string): Fields => {
  const own = mentions.filter(mention => mention.name === name);
  return {
    name,
    kind: own[0]?.kind ?? '',
    roles: [...new Set(own.flatMap(({ roles }) => roles.map(({ text }) => text)))],
    count: own.length,
    type: '',
    aliases: [],
    parent: null,
    key: name,
  };
};

const institutionsOf = (mentions: readonly InstitutionMention[], name: string): Fields => {
  const own = mentions.filter(mention => mention.name === name);
  return {
    name,
    kind: '',
    roles: [],
    count: own.length,
    type: own[0]?.type ?? '',
    aliases: unique(own.map(({ text }) => text)).filter(text => text !== name),
    parent: own[0]?.parent ?? null,
    key: own[0]?.key ?? name,
  };
};

/** Of `found` what `expected` speaks of. */
const view = (found: Fields, expected: Expected | undefined): Expected => ({
  name: found.name,
  ...(expected?.kind === undefined ? {} : { kind: found.kind }),
  ...(expected?.roles === undefined ? {} : { roles: found.roles }),
  ...(expected?.count === undefined ? {} : { count: found.count }),
  ...(expected?.type === undefined ? {} : { type: found.type }),
  ...(expected?.aliases === undefined ? {} : { aliases: found.aliases }),
  ...(expected?.parent === undefined ? {} : { parent: found.parent }),
  ...(expected?.key === undefined ? {} : { key: found.key }),
});

const byName = (a: Expected, b: Expected): number => (a.name < b.name ? -1 : 1);

const check = (spec: Spec, kind: 'people' | 'institutions'): void => {
  const { people, institutions } = findNames(recognizer, spec.text, spec.source ?? null);
  const found =
    kind === 'people'
      ? unique(people.filter(({ certain }) => certain).map(({ name }) => name)).map(name =>
          peopleOf(people, name),
        )
      : unique(institutions.filter(({ certain }) => certain).map(({ name }) => name)).map(name =>
          institutionsOf(institutions, name),
        );
  const shown = found.map(fields =>
    view(
      fields,
      spec.expect.find(({ name }) => name === fields.name),
    ),
  );
  expect(shown.sort(byName)).toEqual([...spec.expect].sort(byName));
};

describe.each(['people', 'institutions'] as const)('%s', kind => {
  const folder = resolve(ROOT, 'fixtures/specs', kind);
  describe.each(readdirSync(folder).sort())('%s', file => {
    const specs: readonly Spec[] = JSON.parse(readFileSync(resolve(folder, file), 'utf8'));
    it.each(specs.filter(({ pending }) => pending === undefined))('$name', spec => check(spec, kind));
    it.fails.each(specs.filter(({ pending }) => pending !== undefined))('pending: $name', spec =>
      check(spec, kind),
    );
  });
});
