import type { Diagnostic } from '../diagnostic.ts';
import type { Part } from './part.ts';
import type { Splice } from './splices.ts';

/** One thing that was done to read a page, or was not done because nothing convinced. */
export interface Repair {
  /**
   * `wrap`: lines joined to a paragraph; `splice`: a sentence reconnected across the page; `title`: a title brought
   * to its text; `duplicate`: a paragraph repeated, kept once; `furniture`: a page number or running head set aside;
   * `refused`: a sentence broken off that goes on nowhere.
   */
  readonly kind: 'wrap' | 'splice' | 'title' | 'duplicate' | 'furniture' | 'refused';
  /** Index of the article in the source. */
  readonly article: number;
  /** Lines of the source, 1-based, in reading order. */
  readonly from: number;
  readonly to: number;
  /** The words at the place. */
  readonly text: string;
}

/** Characters shown on each side of a place. */
const SHOWN = 10;

interface Outcome {
  /** The parts of the page in page order, and by index those of each article in reading order. */
  readonly parts: readonly Part[];
  readonly threads: readonly (readonly number[])[];
  /** The finished parts of each article. */
  readonly laid: readonly (readonly Part[])[];
  readonly splices: readonly Splice[];
  /** Places of the lines that are page furniture. */
  readonly furniture: ReadonlySet<number>;
}

const firstLine = (part: Part | undefined): number => part?.lines[0]?.number ?? 0;
const lastLine = (part: Part | undefined): number => part?.lines.at(-1)?.number ?? 0;

const listSplices = ({ parts, threads, splices }: Outcome): readonly Repair[] => {
  const articles = new Map(threads.flatMap((thread, article) => thread.map(i => [i, article] as const)));
  return splices.map(({ from, to }) => {
    const end = parts[from]?.text.slice(-SHOWN) ?? '';
    const place = { article: articles.get(from) ?? 0, from: lastLine(parts[from]) };
    if (to === null) return { kind: 'refused', ...place, to: place.from, text: end };
    const start = parts[to]?.text.slice(0, SHOWN) ?? '';
    return { kind: 'splice', ...place, to: firstLine(parts[to]), text: `${end}|${start}` };
  });
};

const listTitles = ({ parts, threads }: Outcome): readonly Repair[] =>
  threads.flatMap((thread, article) =>
    thread.flatMap((index, i): readonly Repair[] => {
      const next = thread[i + 1];
      if (parts[index]?.kind !== 'title' || next === undefined || next === index + 1) return [];
      const text = parts[index]?.text ?? '';
      return next > index && parts.slice(index + 1, next).every(part => part.kind !== 'paragraph')
        ? []
        : [{ kind: 'title', article, from: firstLine(parts[index]), to: firstLine(parts[next]), text }];
    }),
  );

/** Whether the lines of a part follow each other, but for page furniture in between. */
const isWrapped = ({ lines }: Part, furniture: ReadonlySet<number>): boolean =>
  lines.length > 1 &&
  lines.every((line, i) => {
    let above = line.index - 1;
    while (furniture.has(above)) above--;
    return i === 0 || above === lines[i - 1]?.index;
  });

const kindOf = (part: Part, furniture: ReadonlySet<number>): Repair['kind'] | null => {
  if (part.kind === 'duplicate') return 'duplicate';
  if (furniture.has(part.lines[0]?.index ?? -1)) return 'furniture';
  return isWrapped(part, furniture) ? 'wrap' : null;
};

const listParts = ({ laid, furniture }: Outcome): readonly Repair[] =>
  laid.flatMap((parts, article) =>
    parts.flatMap((part): readonly Repair[] => {
      const kind = kindOf(part, furniture);
      const text = part.text.slice(0, 2 * SHOWN);
      return kind === null ? [] : [{ kind, article, from: firstLine(part), to: lastLine(part), text }];
    }),
  );

/** Everything that was done to a page, in page order. */
export const listRepairs = (outcome: Outcome): readonly Repair[] => {
  const splices = listSplices(outcome);
  const known = new Set(splices.map(({ from, to }) => `${from} ${to}`));
  const parts = listParts(outcome).filter(
    ({ kind, from, to }) => kind !== 'wrap' || !known.has(`${from} ${to}`),
  );
  return [...splices, ...listTitles(outcome), ...parts].sort((a, b) => a.from - b.from || a.to - b.to);
};

/** A sentence that was left broken off, as a diagnostic. */
export const toDiagnostic = (file: string, { from, text }: Repair): Diagnostic => ({
  severity: 'info',
  code: 'truncated',
  message: `the text breaks off at “${text}” and goes on nowhere`,
  file,
  line: from,
});
