import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeSource } from '../../src/analyze.ts';
import { parseArticles } from '../../src/corpus/index.ts';
import { isHiddenCode } from '../../src/corpus/lines.ts';
import type { Source } from '../../src/corpus/source.ts';
import { indexLines, positionAt } from '../../src/text/line-index.ts';
import { answer, CALLS, extractsFor, recordsOf } from './answers.ts';
import { PARAMETERS } from './run-parameters.ts';
import { pages, SEEDS, sourceOf, stripHidden, wrappedPages } from './texts.ts';

/** Something in a record that says where it stands and what stands there. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly line?: number;
  readonly column?: number;
  readonly file?: string;
  readonly text: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readPlaced = (record: Readonly<Record<string, unknown>>): Placed | null => {
  const { start, end, line, column, file } = record;
  const text = record.text ?? record.keyword;
  if (typeof start !== 'number' || typeof end !== 'number' || typeof text !== 'string') return null;
  return {
    start,
    end,
    text,
    ...(typeof line === 'number' ? { line } : {}),
    ...(typeof column === 'number' ? { column } : {}),
    ...(typeof file === 'string' ? { file } : {}),
  };
};

/** Every place in a value, however deep. */
const findPlaced = (value: unknown): readonly Placed[] => {
  if (Array.isArray(value)) return value.flatMap(findPlaced);
  if (!isRecord(value)) return [];
  const own = readPlaced(value);
  return [...(own === null ? [] : [own]), ...Object.values(value).flatMap(findPlaced)];
};

const expectPlaced = (placed: readonly Placed[], source: Source): void => {
  const lines = indexLines(source.text);
  for (const { start, end, text, line, column } of placed) {
    const found = { text: stripHidden(source.text.slice(start, end)), line, column };
    expect(found).toEqual({
      text: stripHidden(text),
      ...(line === undefined ? { line, column } : positionAt(lines, start)),
    });
  }
};

describe.each(CALLS.map(call => ({ ...call, name: call.command.name })))('$name', call => {
  test('on the starting corpus every record is what stands at its place', async () => {
    const placed = findPlaced(await recordsOf(answer(call, SEEDS)));
    for (const source of SEEDS)
      expectPlaced(
        placed.filter(({ file }) => file === source.file),
        source,
      );
  });

  test.each([
    ['any page', pages],
    ['any wrapped page', wrappedPages],
  ])('on %s every record is what stands at its place', async (_, texts) => {
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        const source = sourceOf(text);
        expectPlaced(findPlaced(await recordsOf(answer(call, [source]))), source);
      }),
      PARAMETERS,
    );
  });
});

test('tokens tile the reading text', () => {
  fc.assert(
    fc.property(fc.oneof(pages, wrappedPages), text => {
      for (const { article, tokens } of analyzeSource(sourceOf(text), extractsFor(['tokens'])).annotations) {
        const { words, starts } = tokens;
        expect(words.join('')).toBe(article.reading.text);
        words.forEach((word, i) => {
          expect(article.reading.text.startsWith(word, starts[i])).toBe(true);
        });
      }
    }),
    PARAMETERS,
  );
});

const visibleOffsets = (text: string, { start, end }: { start: number; end: number }): number[] => {
  const offsets: number[] = [];
  for (let i = start; i < end; i++) if (!isHiddenCode(text.charCodeAt(i))) offsets.push(i);
  return offsets;
};

test('every visible character of a source stands in exactly one article, in exactly one block', () => {
  fc.assert(
    fc.property(fc.oneof(pages, wrappedPages), text => {
      const { articles } = parseArticles(sourceOf(text));
      const all = visibleOffsets(text, { start: 0, end: text.length });
      const read = articles.flatMap(({ reading }) =>
        reading.sources.flatMap(span => visibleOffsets(text, span)),
      );
      expect(read.sort((a, b) => a - b)).toEqual(all);
      for (const { reading, blocks } of articles) {
        const inBlocks = blocks.map(({ span }) => reading.text.slice(span.start, span.end)).join('');
        expect(stripHidden(inBlocks)).toBe(stripHidden(reading.text));
      }
    }),
    PARAMETERS,
  );
});
