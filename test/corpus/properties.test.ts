import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTINUITY, readContinuity } from '../../src/corpus/continuity.ts';
import { parseArticles } from '../../src/corpus/index.ts';
import { isHiddenCode } from '../../src/corpus/lines.ts';
import { createDataReader } from '../../src/io/data.ts';
import { DESIGNS, plantFurniture } from '../damage/furniture.ts';
import { createRandom, plantColumns, plantRepeats, plantWraps } from '../damage/plant.ts';

const continuity = readContinuity(createDataReader().bytes(CONTINUITY));

/** Sentences that are put together to clean paragraphs. */
const SENTENCES = [
  '全市新增科技型企业三十家。',
  '“水清了，鱼就回来了。”老渔民说。',
  '去年9月，三座老码头合并为一个港区，岸线由港务公司统一调度。',
  '实验室占地12.5亩，总投资3.2亿元，预计明年6月建成。',
  '他建议，加快推进AI for Science平台建设，完善创新生态。',
];
const paragraph = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 2, maxLength: 6 })
  .map(parts => parts.join(''));
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 6 });

/** Every kind of damage. */
const damaged = fc
  .record({ texts: fc.array(paragraphs, { minLength: 2, maxLength: 3 }), seed: fc.nat(1e6) })
  .chain(({ texts, seed }) => {
    const random = createRandom(seed);
    const [first = []] = texts;
    return fc.constantFrom(
      plantWraps(first, 15 + random(11), random).text,
      plantColumns(texts, random, { headed: true }).text,
      plantColumns(texts, random, { headed: false }).text,
      plantRepeats(first, random).text,
      ...DESIGNS.flatMap(design => {
        const { text } = plantFurniture(Array.from({ length: 8 }, () => first).flat(), design, random);
        return [text, `---\ntitle: 港口\n---\n${text}`];
      }),
      first.join('\r\n'),
    );
  });

/** Anything at all: control characters, lone surrogates, marks that the layout looks for. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\0',
        '\uD800',
        '■ 张三',
        '数读',
        '# ',
        '广告',
        '“',
        '。',
        ' ',
        '\u3000',
        '\f',
        '— 2 —',
        '3',
        '4',
        '公报 5',
        'inter-\nnational',
        '1 9 9 7 年',
        '江 城 市',
      ),
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''));

const isVisible = (text: string, offset: number): boolean => !isHiddenCode(text.charCodeAt(offset));

/** What is wrong with how `text` is read: characters read twice or never, or at another place than they stand. */
const faultsOf = (text: string): readonly string[] => {
  const { articles } = parseArticles({ file: 'a.txt', text, encoding: 'utf-8' }, continuity);
  const seen = new Uint8Array(text.length);
  const faults: string[] = [];
  for (const { reading, blocks } of articles) {
    for (const [i, { start, end }] of reading.sources.entries()) {
      const from = reading.starts[i] ?? 0;
      const to = reading.starts[i + 1] ?? reading.text.length;
      for (let at = start; at < end; at++) seen[at] = (seen[at] ?? 0) + 1;
      if (end - start !== to - from) continue;
      if (reading.text.slice(from, to) !== text.slice(start, end) && reading.text.slice(from, to) !== ' ')
        faults.push(`moved ${start}`);
    }
    const joined = blocks.map(({ span }) => reading.text.slice(span.start, span.end)).join('\n');
    if (joined !== reading.text) faults.push('blocks do not tile');
  }
  for (let at = 0; at < text.length; at++)
    if (isVisible(text, at) && seen[at] !== 1) faults.push(`${seen[at]} times ${at}`);
  return faults;
};

test('whatever the damage, every visible character is read once, and leads back to its place', () => {
  fc.assert(
    fc.property(damaged, text => {
      expect(faultsOf(text)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('whatever the text', () => {
  fc.assert(
    fc.property(hostile, text => {
      expect(faultsOf(text)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['one line', '全市新增科技型企业三十家，'.repeat(80_000)],
  ['lines that break off', '全市新增科技型企业三十家其中数字经济企业十二家\n'.repeat(20_000)],
  ['headings', '加快建设\n'.repeat(20_000)],
  [
    'one paragraph again and again',
    '实验室占地12.5亩，总投资3.2亿元，预计明年6月建成，届时将成为全市最大的开放实验室。\n'.repeat(8_000),
  ],
  ['opening quotes', '“'.repeat(300_000)],
])('%s, megabytes of it, takes seconds', (_, text) => {
  const start = performance.now();
  parseArticles({ file: 'a.txt', text, encoding: 'utf-8' }, continuity);
  expect(performance.now() - start).toBeLessThan(20_000);
});
