import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './world.ts';

/**
 * What each place of `src/` may import, besides itself: places, then packages. A place imports only what
 * stands above it, so there are no circles. `src/README.md` shows the same table.
 */
const TABLE: readonly (readonly [place: string, places: string, packages: string])[] = [
  ['usage-error.ts', '', ''],
  ['diagnostic.ts', '', ''],
  ['config.ts', 'diagnostic.ts', ''],
  ['text', '', ''],
  ['measure', 'text', ''],
  ['lexicon', 'text, usage-error.ts', ''],
  ['segment', 'text, usage-error.ts', 'node:*, nodejieba'],
  ['corpus', 'diagnostic.ts, text', ''],
  ['extract', 'corpus, lexicon, segment, text, usage-error.ts', ''],
  ['annotate.ts', 'corpus, extract, segment, text', ''],
  ['analyze.ts', 'annotate.ts, corpus, diagnostic.ts, extract, text', ''],
  [
    'check',
    'analyze.ts, annotate.ts, config.ts, corpus, diagnostic.ts, extract, lexicon, text, usage-error.ts',
    '',
  ],
  [
    'view',
    'analyze.ts, annotate.ts, check, corpus, diagnostic.ts, extract, measure, text, usage-error.ts',
    '',
  ],
  ['render', 'diagnostic.ts, text, view', 'chalk, cli-table3, string-width'],
  ['commands', 'analyze.ts, check, config.ts, diagnostic.ts, extract, lexicon, usage-error.ts, view', ''],
  ['schema', 'extract, usage-error.ts', 'zod'],
  [
    'io',
    'config.ts, corpus, diagnostic.ts, extract, schema, segment, text, usage-error.ts',
    'node:*, csv-parse, fast-glob, htmlparser2, mammoth, picomatch, unpdf',
  ],
  ['environment.ts', 'extract, io, segment', ''],
  [
    'cli',
    'analyze.ts, commands, config.ts, corpus, diagnostic.ts, extract, render, schema, segment, usage-error.ts, view',
    'commander',
  ],
  [
    'index.ts',
    'analyze.ts, annotate.ts, corpus, diagnostic.ts, environment.ts, extract, io, segment, text, view',
    '',
  ],
  ['main.ts', 'cli, commands, environment.ts, io', 'node:*'],
];

/** Kinds of extraction do not know each other; speech needs to know who was named. */
const BETWEEN_KINDS: readonly string[] = ['speech → names'];

const LINES = 200;
const FUNCTION_LINES = 40;

interface File {
  /** Below `src/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

// import { a } from './b.ts'; export { a } from 'b'; import('b'); require('b')
const IMPORT = /(?:\bfrom |\bimport\(|\brequire\()'([^']+)'/g;

const readSource = (path: string): File => {
  const text = readFileSync(join(ROOT, 'src', path), 'utf8');
  return { path, text, imports: [...text.matchAll(IMPORT)].map(([, name = '']) => name) };
};

const FILES: readonly File[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .sort()
  .map(readSource);

const placeOf = (path: string): string => path.split('/')[0] ?? '';
const kindOf = (path: string): string | null => /^extract\/([^/]+)\//.exec(path)?.[1] ?? null;
const targetOf = (file: File, name: string): string => normalize(join(file.path, '..', name));
const list = (cell: string): readonly string[] => (cell === '' ? [] : cell.split(', '));

const isAllowed = (file: File, name: string): boolean => {
  const place = placeOf(file.path);
  const row = TABLE.find(([own]) => own === place);
  if (row === undefined) return false;
  const [, places, packages] = row;
  if (name.startsWith('.')) {
    const target = placeOf(targetOf(file, name));
    return target === place || list(places).includes(target);
  }
  const known = name.startsWith('node:') ? 'node:*' : (name.split('/')[0] ?? '');
  return list(packages).includes(known);
};

test('every import stands in the table', () => {
  const wrong = FILES.flatMap(file =>
    file.imports.filter(name => !isAllowed(file, name)).map(name => `${file.path} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('a place imports only what stands above it in the table', () => {
  const above = new Set<string>();
  for (const [place, places] of TABLE) {
    expect([place, list(places).filter(other => !above.has(other))]).toEqual([place, []]);
    above.add(place);
  }
});

test('src/README.md shows the table', () => {
  const rows = readFileSync(join(ROOT, 'src/README.md'), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line =>
      line
        .split('|')
        .slice(1, 4)
        .map(cell => cell.replaceAll('`', '').trim()),
    );
  expect(rows).toEqual(TABLE);
});

test('kinds of extraction do not import each other', () => {
  const wrong = FILES.flatMap(file => {
    const kind = kindOf(file.path);
    return file.imports
      .map(name => kindOf(targetOf(file, name)))
      .filter(other => kind !== null && other !== null && other !== kind)
      .map(other => `${kind} → ${other}`);
  });
  expect([...new Set(wrong)].filter(pair => !BETWEEN_KINDS.includes(pair))).toEqual([]);
});

// Comments and strings may speak of it.
const withoutProse = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/gm, '');

describe('only where it belongs', () => {
  test.each([
    ['process', /\bprocess\s*[.[]/, ['main.ts']],
    ['console', /\bconsole\s*\./, []],
    ['the clock', /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/, ['main.ts']],
    ['any', /<any>|: any\b|\bas any\b/, []],
    ['a non-null assertion', /[\w)\]]!(?=[.[;,)])/, []],
  ])('%s', (_, pattern, places) => {
    const found = FILES.filter(({ text }) => pattern.test(withoutImports(withoutProse(text))));
    expect(found.map(({ path }) => path).filter(path => !places.includes(path))).toEqual([]);
  });

  test('nodejieba', () => {
    const found = FILES.filter(({ imports }) => imports.some(name => name.startsWith('nodejieba')));
    expect(found.map(({ path }) => path)).toEqual(['segment/nodejieba.ts']);
  });
});

// import { a as b } from 'c'; export { a as b } from 'c'
const withoutImports = (text: string): string =>
  text.replace(/^(?:import|export) (?:type )?[{*][\s\S]*?;$/gm, '');

/** What is too long today: nothing may be added. A long one that has to be says why in a comment. */
const KNOWN: { readonly files: readonly string[]; readonly functions: readonly string[] } = JSON.parse(
  readFileSync(join(ROOT, 'fixtures/architecture/long.json'), 'utf8'),
);

// Longer than most because …; so long for the table in it
const REASON = /\blong(?:er)?\b[^.]{0,60}\b(?:because|so that|for)\b/i;
const saysWhy = (text: string): boolean => REASON.test(text.replace(/\s*\*?\s+/g, ' '));

test(`files have at most ${LINES} lines, or say why not`, () => {
  const long = FILES.filter(({ text }) => text.split('\n').length - 1 > LINES && !saysWhy(text));
  expect(long.map(({ path }) => path).filter(path => !KNOWN.files.includes(path))).toEqual([]);
});

// const f = (a) => …; const f = async <T>(a) => …; function* f() {…}
const FUNCTION =
  /^(?:export )?(?:async )?(?:function\b|const \w+(?:: [^=]+)? = (?:async )?(?:\(|<|\w+ =>|function\b))/;

/** Top-level functions, each from its doc comment to the last line of its body. */
const findFunctions = ({
  text,
}: File): readonly { readonly name: string; readonly lines: number; readonly comment: string }[] => {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    if (!FUNCTION.test(line)) return [];
    const length = lines.slice(at + 1).findIndex(other => /^[^\s)}\]]/.test(other) || other === '');
    const end = length < 0 ? lines.length : at + 1 + length;
    const before = lines.slice(Math.max(0, at - 12), at).join('\n');
    return [
      {
        name: /(?:const|function\*?) (\w+)/.exec(line)?.[1] ?? line,
        lines: end - at,
        comment: before.slice(before.lastIndexOf('/**')),
      },
    ];
  });
};

test(`functions have at most ${FUNCTION_LINES} lines, or say why not`, () => {
  const long = FILES.flatMap(file =>
    findFunctions(file)
      .filter(({ lines, comment }) => lines > FUNCTION_LINES && !saysWhy(comment))
      .map(({ name }) => `${file.path}: ${name}`),
  );
  expect(long.filter(name => !KNOWN.functions.includes(name))).toEqual([]);
});
