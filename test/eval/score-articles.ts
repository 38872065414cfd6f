import type { ArticleRecord } from '../../src/view/articles.ts';
import type { Gold, GoldArticle } from './gold.ts';
import type { Outcome } from './outcome.ts';
import { type Stripped, stripSpace, stripSpan } from './stripped.ts';

const foldTitle = (title: string | null): string => stripSpace(title ?? '').replace(/\p{P}/gu, '');

/** A shorter title says too little to be a part of another by design. */
const TELLING = 5;

const sameTitle = (a: string, b: string): boolean =>
  a === b || (a.length > TELLING && (b.includes(a) || a.includes(b)));

function* compareByline(gold: GoldArticle, article: ArticleRecord): Generator<Outcome> {
  const measure = 'articles/byline';
  const found = article.byline.map(stripSpace);
  for (const name of gold.byline ?? [])
    if (found.includes(stripSpace(name))) yield { measure, verdict: 'right' };
    else yield { measure, verdict: 'missed', note: `${gold.title}: ${name}` };
}

/** An article has to own the places where its body and each later piece of it begin. */
function* comparePieces(gold: GoldArticle, article: ArticleRecord, text: Stripped): Generator<Outcome> {
  const measure = 'articles/pieces';
  const pieces = article.pieces.map(piece => stripSpan(text, piece));
  for (const beginning of [gold.starts_long ?? gold.starts, ...(gold.continues ?? [])]) {
    const at = text.text.indexOf(stripSpace(beginning));
    if (at >= 0 && pieces.some(({ start, end }) => start <= at && at < end))
      yield { measure, verdict: 'right' };
    else yield { measure, verdict: 'missed', note: `${gold.title}: ${beginning}` };
  }
}

/** Articles match by title, punctuation apart. A text whose gold leaves a title open is not scored. */
export function* scoreArticles(
  gold: readonly GoldArticle[],
  records: readonly ArticleRecord[],
  text: Stripped,
): Generator<Outcome> {
  if (gold.some(({ title }) => !title)) return;
  const measure = 'articles';
  const left = new Set(records);
  for (const article of gold) {
    const wanted = foldTitle(article.title);
    const found = [...left].find(({ title }) => sameTitle(foldTitle(title), wanted));
    if (found === undefined) {
      yield { measure, verdict: 'missed', note: article.title ?? '' };
      continue;
    }
    left.delete(found);
    yield { measure, verdict: 'right' };
    yield* compareByline(article, found);
    yield* comparePieces(article, found, text);
  }
  for (const { title } of left) yield { measure, verdict: 'false', note: title ?? '(no title)' };
}

/** How many records of `cisc terms` are looked at. */
export const TERMS = 100;

/** The terms that any good list for the text has to hold. */
export function* scoreTerms(
  gold: Gold['terms'],
  records: readonly { readonly term: string }[],
): Generator<Outcome> {
  const measure = `terms/recall@${TERMS}`;
  const found = new Set(records.slice(0, TERMS).map(({ term }) => stripSpace(term)));
  for (const { term, must } of gold) {
    if (!must) continue;
    if (found.has(stripSpace(term))) yield { measure, verdict: 'right' };
    else yield { measure, verdict: 'missed', note: term };
  }
}
