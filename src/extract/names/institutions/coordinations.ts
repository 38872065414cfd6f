import { lastAtOrBefore } from '../../../text/span.ts';
import type { Lexicons } from '../lexicons.ts';
import { longestEnding, longestStarting } from '../longest.ts';
import type { InstitutionMention } from '../mention.ts';
import { endOf, isBoundary, type Passage, startOf, wordAt, wordClass } from '../passage.ts';
import type { TaggedEntity } from '../tagger/tagger.ts';
import { isLarge } from './candidates.ts';

const LONGEST_PLACE = 12;
const RULE = 'institution-coordinated';
const LABORATORY = '实验室';

/** Kinds of bodies that every province and city has one of. */
const STATE = new Set(['government', 'party', 'congress', 'cppcc', 'association']);

const isJoint = (text: string, at: number): boolean => /[、和与及]/u.test(text.charAt(at));

/** 四川省和重庆市发改委: the bodies of the places in front, each with the whole coordination as its surface. */
const ofPlaces = (
  { text, ...passage }: Passage,
  mention: InstitutionMention,
  { places }: Lexicons,
): InstitutionMention[] => {
  const own = longestStarting(mention.text, 0, places, LONGEST_PLACE);
  const body = mention.text.slice(own.length);
  if (!STATE.has(mention.type) || own === '' || body.length < 2) return [];
  const found: InstitutionMention[] = [];
  for (let at = mention.start; isJoint(text, at - 1); ) {
    const place = longestEnding(text, at - 1, places, LONGEST_PLACE);
    const start = at - 1 - place.length;
    if (place === '' || places.get(place)?.level !== places.get(own)?.level) break;
    if (!isBoundary({ text, ...passage }, start)) break;
    const span = { start, end: mention.end };
    const name = place + body;
    found.unshift({
      ...span,
      text: text.slice(start, mention.end),
      name,
      type: mention.type,
      parent: null,
      proof: span,
      rule: RULE,
      certain: mention.certain,
    });
    at = start;
  }
  return found;
};

/** Places that the tagger sees, in order, and where each begins and ends. */
interface Places {
  readonly entities: readonly TaggedEntity[];
  readonly starts: readonly number[];
}

/** The name of a laboratory that ends at `end` and what it shares with those behind it: 天府|兴隆湖. */
interface Item {
  readonly start: number;
  readonly end: number;
  /** End of the place that it begins with; `start` where it is one place. */
  readonly shared: number;
}

const itemEndingAt = (passage: Passage, { entities, starts }: Places, end: number): Item | null => {
  let index = lastAtOrBefore(starts, end - 1);
  const last = entities[index];
  if (last === undefined || last.end !== end) return null;
  let first = last;
  while (entities[index - 1]?.end === first.start) first = entities[--index] ?? first;
  const word = wordAt(passage, first.start - 1);
  // a place that the tagger did not see: 天府|兴隆湖
  if (first.start > 0 && endOf(passage, word) === first.start && wordClass(passage, word) === 'place')
    return { start: startOf(passage, word), end, shared: first.start };
  return { start: first.start, end, shared: first === last ? first.start : first.end };
};

/** Items of a list that ends at `end`, each before a 、, the first one first. */
const itemsBefore = (passage: Passage, places: Places, end: number, lexicons: Lexicons): readonly Item[] => {
  const { text } = passage;
  const items: Item[] = [];
  for (let item = itemEndingAt(passage, places, end); item !== null; ) {
    if (isLarge(text.slice(item.start, item.end), lexicons.places)) break;
    items.unshift(item);
    item = isJoint(text, item.start - 1) ? itemEndingAt(passage, places, item.start - 1) : null;
  }
  return items;
};

const toLaboratory = (
  text: string,
  { start, end }: Item,
  head: string,
  whole: number,
): InstitutionMention => ({
  start,
  end,
  text: text.slice(start, end),
  name: `${head}${text.slice(start, end)}${LABORATORY}`,
  type: 'laboratory',
  parent: null,
  proof: { start, end: whole },
  rule: RULE,
  certain: true,
});

const listed = (text: string, items: readonly Item[], whole: number): InstitutionMention[] => {
  const first = items[0];
  const head = first === undefined ? '' : text.slice(first.start, first.shared);
  return items.map(item => toLaboratory(text, item, item === first ? '' : head, whole));
};

/** 天府兴隆湖、永兴、锦城实验室: what stands before the last of them; the last takes the place in front as well. */
const ofLaboratories = (
  passage: Passage,
  places: Places,
  mention: InstitutionMention,
  lexicons: Lexicons,
): InstitutionMention[] => {
  if (!mention.certain || !mention.text.endsWith(LABORATORY) || !isJoint(passage.text, mention.start - 1))
    return [mention];
  const items = itemsBefore(passage, places, mention.start - 1, lexicons);
  const [first] = items;
  if (first === undefined) return [mention];
  const head = passage.text.slice(first.start, first.shared);
  return [...listed(passage.text, items, mention.end), { ...mention, name: head + mention.name }];
};

/** 紫金山、太湖等实验室. */
const SUCH = /等(?:\d{1,2}[家个大])?实验室/gu;

const ofLists = (passage: Passage, places: Places, lexicons: Lexicons): InstitutionMention[] => {
  const found: InstitutionMention[] = [];
  for (const { index, 0: match } of passage.text.matchAll(SUCH)) {
    const items = itemsBefore(passage, places, index, lexicons);
    if (items.length > 1) found.push(...listed(passage.text, items, index + match.length));
  }
  return found;
};

/** `mentions` with the bodies that share a part of their name with the one behind them, in order. */
export const withCoordinated = (
  passage: Passage,
  mentions: readonly InstitutionMention[],
  lexicons: Lexicons,
): InstitutionMention[] => {
  const entities = passage.entities.filter(({ type }) => type === 'LOC');
  const places = { entities, starts: entities.map(({ start }) => start) };
  return [
    ...mentions.flatMap(mention => [
      ...ofPlaces(passage, mention, lexicons),
      ...ofLaboratories(passage, places, mention, lexicons),
    ]),
    ...ofLists(passage, places, lexicons),
  ].toSorted((a, b) => a.start - b.start);
};
