import type { Diagnostic } from '../diagnostic.ts';
import type { Article } from './article.ts';
import { assembleArticles } from './assemble.ts';
import type { Continuity } from './continuity.ts';
import { readFrontMatter } from './front-matter.ts';
import { layOut } from './layout.ts';
import { splitLines } from './lines.ts';
import { type Repair, toDiagnostic } from './repair.ts';
import { findRunningHeads } from './running-heads.ts';
import type { Source } from './source.ts';
import { joinWraps, withFurniture } from './wraps.ts';

/** What one source comes to. */
export interface Parsed {
  readonly articles: readonly Article[];
  readonly diagnostics: readonly Diagnostic[];
  /** What was repaired on the way, in page order. */
  readonly repairs: readonly Repair[];
}

/**
 * The articles of one source text, in page order. Pure. With `continuity` lines and columns are put together by
 * their words, too; without it by layout and punctuation alone, and columns stay as they are.
 */
export const parseArticles = (source: Source, continuity: Continuity | null = null): Parsed => {
  const lines = splitLines(source.text);
  const front = readFrontMatter(lines);
  const page = front.lines === 0 ? lines : lines.slice(front.lines);
  const furniture = findRunningHeads(page);
  const body = furniture.size === 0 ? page : page.filter(({ index }) => !furniture.has(index));
  const paragraphs = [
    ...lines.slice(0, front.lines).map(line => [line]),
    ...withFurniture(joinWraps(body, continuity), page, furniture),
  ];
  const { articles, repairs } = layOut(
    source.text,
    { paragraphs, front: front.lines, furniture },
    continuity,
  );
  const known = { ...source, metadata: { ...front.metadata, ...source.metadata } };
  return {
    articles: assembleArticles(known, articles, continuity),
    diagnostics: repairs
      .filter(({ kind }) => kind === 'refused')
      .map(repair => toDiagnostic(source.file, repair)),
    repairs,
  };
};
