import { brokenOdds, markOdds, numberOdds, openerOdds } from './breaks.ts';
import { clauseAbove, clauseBelow, frameAcross, lengthAcross } from './crossing.ts';
import { FRAGMENT, type Page, type Start, textOf } from './pairs.ts';
import type { Topic } from './topics.ts';

/** A break and a continuation elsewhere on the page. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly isNext: boolean;
  /** Whether other breaks above wait for their continuation, too. */
  readonly columns: boolean;
  readonly start: Start;
  readonly topic: Topic;
  /** The texts that both belong to, without the two. */
  readonly own: string;
  /** The strings of all texts near. */
  readonly near: () => ReadonlySet<string>;
}

/** Lengths of the whole clause that evidence is told apart by. */
const CLAUSES = [4, 8, 12, 16, 22, 30];

/** How much a certain break may add. */
export const MOST_BROKEN = 2;

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
const flag = (is: boolean): number => (is ? 1 : 0);

/** What speaks for and against a candidate, in the order of the numbers below. */
export const EVIDENCE: readonly string[] = [
  'const',
  'join',
  'join over 5',
  'join below 0',
  'join below -3',
  'open',
  'open over 1',
  'open below -1',
  'open below -3.1',
  'opener',
  'number',
  'mark',
  'broken',
  'rivals',
  'place',
  'speakers',
  'rare rivals',
  'rare place',
  'opening',
  'orphaned',
  'placed',
  'next',
  'next alone',
  'alone',
  'alone unbroken',
  'own 2',
  'own 3',
  'own 4',
  'near 2',
  'near 3',
  'near 4',
  'clause 4',
  'clause 8',
  'clause 12',
  'clause 16',
  'clause 22',
  'clause 30',
  'frame closed',
  'frame open',
];

/** How far beyond `start` a value is, up to `most`: lets evidence weigh more or less from there on. */
const beyond = (value: number, start: number, most: number): number =>
  Math.max(0, Math.min(most, value - start));

/** What the model says of the words on both sides. */
const wordsEvidence = (join: number, open: number): readonly number[] => [
  clamp(join, 12),
  beyond(join, 5, 7),
  beyond(-join, 0, 9),
  beyond(-join, 3, 6),
  clamp(open, 8),
  beyond(open, 1, 7),
  beyond(-open, 1, 7),
  beyond(-open, -FRAGMENT, 5),
];

const topicEvidence = (topic: Topic): readonly number[] => [
  clamp(topic.rivals, 2.5),
  clamp(topic.place, 3),
  topic.speakers,
  clamp(topic.rareRivals, 2.5),
  clamp(topic.rarePlace, 3),
];

/** What the places on the page say. */
const placeEvidence = ({ start, isNext, columns }: Candidate, isFragment: boolean): readonly number[] => [
  flag(start === 'opening'),
  flag(start === 'orphaned'),
  flag(start === 'placed'),
  flag(isNext),
  flag(isNext && !columns),
  flag(!isNext && !columns),
  flag(!isNext && !columns && !isFragment),
];

/** What the strings and the clause that would arise at the cut say. */
const cutEvidence = (above: string, below: string, { own, near }: Candidate): readonly number[] => {
  const nearLength = lengthAcross(above, below, text => near().has(text));
  const ownLength = lengthAcross(above, below, text => own.includes(text), nearLength);
  const clause = clauseAbove(above).length + clauseBelow(below).length;
  const bucket = CLAUSES.findIndex(limit => clause <= limit);
  const frame = frameAcross(above, below);
  return [
    ...[2, 3, 4].map(length => flag(ownLength === length)),
    ...[2, 3, 4].map(length => flag(nearLength === length)),
    ...CLAUSES.map((_, i) => flag(i === bucket)),
    flag(frame > 0),
    flag(frame < 0),
  ];
};

/** What speaks for and against a candidate, in numbers. */
export const evidenceOf = (page: Page, candidate: Candidate): readonly number[] => {
  const [above, below] = [textOf(page, candidate.from), textOf(page, candidate.to)];
  const open = page.continuity.open(below);
  return [
    1,
    ...wordsEvidence(page.continuity.join(above, below), open),
    openerOdds(above, below),
    numberOdds(above, below),
    markOdds(above, below),
    Math.min(MOST_BROKEN, brokenOdds(above)),
    ...topicEvidence(candidate.topic),
    ...placeEvidence(candidate, open < FRAGMENT),
    ...cutEvidence(above, below, candidate),
  ];
};
