import type { Span } from '../../../text/span.ts';
import type { Bound } from '../figure.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { readLeft } from './left.ts';
import { clauseStart, type Sentence } from './sentence.ts';
import { complete } from './shared-measure.ts';
import type { Words } from './words.ts';

const MARKERS = ['分别', '依次', '各自'];
const JOINTS = new Set(['、', ',', '，', '和', '与', '及', '或', '以及', '、和']);

/** Quantities side by side that share one verb: 7565家、58524家. */
export interface Group {
  /** Index of the first quantity in the sentence. */
  readonly first: number;
  readonly size: number;
  /** One phrase each, the words that complete it behind it; empty when they are not told apart. */
  readonly subjects: readonly (readonly Span[])[];
  /** The bound that holds for all of them, or null. */
  readonly bound: Bound | null;
  /** Index of the first quantity of the group that a change began with. */
  readonly source?: number;
}

const CLOSED = '，。；：、,;:)\n';

/** 分别增至37座、14座，6部作品获奖: behind a comma a number with a noun of its own begins a new clause. */
const opensClause = (text: string, joint: string, b: Quantity): boolean =>
  (joint === '，' || joint === ',') && b.end < text.length && !CLOSED.includes(text.charAt(b.end));

const AMOUNTS: ReadonlySet<Quantity['kind']> = new Set(['count', 'measure', 'money']);

const isJoint = (text: string, a: Quantity, b: Quantity): boolean => {
  const joint = b.start - a.end <= 2 ? text.slice(a.end, b.start) : '';
  const alike = a.kind === b.kind || (AMOUNTS.has(a.kind) && AMOUNTS.has(b.kind) && joint === '、');
  return alike && JOINTS.has(joint) && !opensClause(text, joint, b);
};

const sizeAt = (text: string, quantities: readonly Quantity[], first: number): number => {
  let size = 1;
  for (let i = first; ; i++) {
    const [a, b] = [quantities[i], quantities[i + 1]];
    if (a === undefined || b === undefined || !isJoint(text, a, b)) return size;
    size++;
  }
};

/** Splits a list of noun phrases at 、 and at its last 和. */
const splitList = (text: string, { start, end }: Span, wanted: number): readonly Span[] => {
  const parts: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (!'、，,'.includes(text.charAt(i))) continue;
    parts.push({ start: from, end: i });
    from = i + 1;
  }
  const last = { start: from, end };
  if (parts.length === wanted - 1) return [...parts, last];
  const joint = Math.max(...['和', '与', '及'].map(word => text.slice(from, end).lastIndexOf(word)));
  const split =
    joint > 0
      ? [
          { start: from, end: from + joint },
          { start: from + joint + 1, end },
        ]
      : [last];
  return [...parts, ...split];
};

/** 新增就业、新增发放贷款: items that each have a verb of their own; none when they are not `size`. */
const itemsOf = (words: Words, text: string, list: Span, size: number): Group['subjects'] => {
  const phrases = splitList(text, list, size).map(part => readLeft(words, text, part.start, part.end).phrase);
  const found = phrases.filter(phrase => phrase !== null);
  return found.length === size && phrases.length === size ? found.map(phrase => [phrase]) : [];
};

const subjectsOf = (
  words: Words,
  text: string,
  start: number,
  end: number,
  size: number,
): Group['subjects'] => {
  const { phrase } = readLeft(words, text, start, end, { listed: true });
  if (phrase === null) return [];
  const parts = splitList(text, phrase, size);
  if (parts.length < size) {
    const items = itemsOf(words, text, { start, end }, size);
    if (items.length > 0) return items;
  }
  const governor = words.before(text, phrase.start, start);
  const governed = (governor?.classes.has('verb') && !governor.classes.has('causal')) ?? false;
  return parts.length === size
    ? governed
      ? parts.map(part => [part])
      : complete(words, text, parts)
    : Array.from({ length: size }, () => [phrase]);
};

/** The marker 分别 between `floor` and `end`, or −1. */
const markerBetween = (text: string, floor: number, end: number): number => {
  const left = text.slice(floor, end);
  const at = Math.max(...MARKERS.map(marker => left.lastIndexOf(marker)));
  return at < 0 ? -1 : floor + at;
};

/** Start of a list of phrases before `at`: back over commas while no number stands between. */
const listStart = (text: string, at: number, floor: number): number => {
  const own = clauseStart(text, at, floor);
  return at - own > 0 || own === floor ? own : clauseStart(text, own - 1, floor);
};

/** A qualifier before the first or behind the last quantity of a group holds for all: 分别超过8500家和6万家. */
const sharedBound = (members: readonly Quantity[]): Bound | null => {
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined) return null;
  const rest = members.slice(1);
  if (first.qualified === 'before' && rest.every(q => q.qualified === null)) return first.bound;
  return last.qualified === 'after' && members.slice(0, -1).every(q => q.qualified === null)
    ? last.bound
    : null;
};

/** Where a list of phrases before the quantity at `first` can begin and must end: 起数、人数比2020年分别下降. */
const roomBefore = (text: string, sentence: Sentence, first: number, marker: number): Span => {
  const previous = sentence.quantities[first - 1];
  const start = previous?.end ?? sentence.start;
  const compared = previous?.kind === 'date' && '比较'.includes(text.charAt(previous.start - 1) || ' ');
  const next = compared && !/[，；,;]/u.test(text.slice(previous.end, marker));
  return next
    ? { start: sentence.quantities[first - 2]?.end ?? sentence.start, end: previous.start - 1 }
    : { start, end: marker };
};

/** 分别从7家、4家增加到9家、6家: the numbers that a change ends with measure what the first ones do. */
const goesOnFrom = (
  text: string,
  quantities: readonly Quantity[],
  before: Group,
  first: number,
  size: number,
): boolean => {
  const end = before.first + before.size;
  const dated = end === first - 1 && quantities[end]?.kind === 'date';
  const [last, head] = [quantities[end - 1], quantities[first]];
  if ((end !== first && !dated) || before.size !== size) return false;
  const between = last === undefined || head === undefined ? '' : text.slice(last.end, head.start);
  return /^[^，；。,;]{0,8}[至到为](?:\d{4}年的)?$/u.test(between);
};

/** Groups of quantities that 分别 ties to a list of phrases, in order. */
export const findGroups = (words: Words, text: string, sentence: Sentence): readonly Group[] => {
  const groups: Group[] = [];
  const lists = new Map<number, Group['subjects']>();
  const { quantities } = sentence;
  for (let first = 0; first < quantities.length; ) {
    const size = sizeAt(text, quantities, first);
    const head = quantities[first];
    const floor = quantities[first - 1]?.end ?? sentence.start;
    const marker = head === undefined ? -1 : markerBetween(text, floor, head.start);
    const last = groups.at(-1);
    if (size > 1 && marker < 0 && last !== undefined && goesOnFrom(text, quantities, last, first, size)) {
      const bound = sharedBound(quantities.slice(first, first + size));
      groups.push({ first, size, subjects: last.subjects, bound, source: last.first });
    } else if (size > 1 && marker >= 0) {
      const room = roomBefore(text, sentence, first, marker);
      const start = listStart(text, room.end, room.start);
      const comma = '，,'.includes(text.charAt(room.end - 1)) ? 1 : 0;
      const own = subjectsOf(words, text, start, room.end - comma, size);
      const before = lists.get(size);
      if (own.length > 0) lists.set(size, own);
      const bound = sharedBound(quantities.slice(first, first + size));
      groups.push({ first, size, subjects: own.length > 0 ? own : (before ?? []), bound });
    }
    first += size;
  }
  return groups;
};
