import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/render/display-width.ts';
import { renderTable } from '../../src/render/table.ts';
import type { Report } from '../../src/view/report.ts';
import type { View } from '../../src/view/view.ts';
import { joinChunks } from '../world.ts';
import { answer, CALLS } from './answers.ts';
import { PARAMETERS } from './run-parameters.ts';
import { pages, SEEDS, sourceOf, stripHidden } from './texts.ts';

const render = (report: Report, width: number): Promise<string> => {
  const ending = () => ({ tool: {}, corpus: { files: 1, articles: 1, characters: 1 }, diagnostics: [] });
  return joinChunks(renderTable({ command: 'demo', report, ending }, { width, color: false }));
};

const widest = (text: string): number => Math.max(...text.split('\n').map(displayWidth));

/**
 * The table library pads by an older measure of width than ours, which differs for combining marks, characters
 * beyond the basic plane and invisible ones: lines with those may be a column or two off.
 */
const isMeasuredAlike = (text: string): boolean => !/[\p{M}\p{Cf}\p{Cn}\u{10000}-\u{10FFFF}]/u.test(text);

const widths = fc.integer({ min: 60, max: 200 });

const texts = fc.oneof(
  pages,
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('科技创新中心', '12.5%', 'R&D'),
);

/** A view of up to three columns of text and one of numbers. */
const views: fc.Arbitrary<View> = fc
  .array(fc.tuple(texts, texts, texts, fc.integer()), { maxLength: 6 })
  .map(rows => ({
    title: null,
    columns: [
      { key: 'a', header: 'first' },
      { key: 'n', header: 'number', align: 'right' },
      { key: 'b', header: 'second' },
      { key: 'c', header: 'third' },
    ],
    rows: rows.map(([a, b, c, n]) => [a, n, { text: b, style: 'strong' }, c]),
  }));

const characters = (text: string): string => [...stripHidden(text)].sort().join('');

test('a table is never wider than asked, and no character of a cell is lost', async () => {
  await fc.assert(
    fc.asyncProperty(views, widths, async (view, width) => {
      const table = await render({ records: [], views: [view] }, width);
      if (isMeasuredAlike(table)) expect(widest(table)).toBeLessThanOrEqual(width);
      if (view.rows.length === 0) return;
      const cells = view.rows.flat().map(cell => {
        if (cell === null || typeof cell === 'string') return cell ?? '';
        return typeof cell === 'number' ? cell.toLocaleString('en') : cell.text;
      });
      expect(characters(table)).toBe(
        characters(`${view.columns.map(c => c.header).join('')}${cells.join('')}`),
      );
    }),
    PARAMETERS,
  );
});

/** `text` prints the text as it is: whoever reads it with other programs wants no lines cut in two. */
const TABLES = CALLS.filter(({ command }) => command.name !== 'text');

/** A command with many columns of numbers, which do not wrap, may need the usual 80. */
describe.each(TABLES.map(call => ({ ...call, name: call.command.name })))('$name', call => {
  test('fits the terminal, on the starting corpus and on any page', async () => {
    for (const width of [80, 100, 132])
      expect(widest(await render(answer(call, SEEDS), width))).toBeLessThanOrEqual(width);
    await fc.assert(
      fc.asyncProperty(pages, fc.integer({ min: 80, max: 200 }), async (page, width) => {
        const table = await render(answer(call, [sourceOf(page)]), width);
        if (isMeasuredAlike(table)) expect(widest(table)).toBeLessThanOrEqual(width);
      }),
      { ...PARAMETERS, numRuns: Math.ceil(PARAMETERS.numRuns / 3) },
    );
  });
});
