/** What the tagger finds. POST is 董事长, 党组书记、局长. */
export const ENTITY_TYPES = ['PER', 'ORG', 'LOC', 'POST'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Position of a character in its entity: begin, middle, end, single. Label 0 is outside; 1 + 4 × type + position. */
export const BEGIN = 0;
export const MIDDLE = 1;
export const END = 2;
export const SINGLE = 3;

export const OUTSIDE = 0;
export const LABEL_COUNT: number = 1 + 4 * ENTITY_TYPES.length;

export const labelOf = (type: EntityType, position: number): number =>
  1 + 4 * ENTITY_TYPES.indexOf(type) + position;

const positionOf = (label: number): number => (label - 1) & 3;
const typeOf = (label: number): number => (label - 1) >> 2;
const isOpen = (label: number): boolean =>
  label !== OUTSIDE && (positionOf(label) === BEGIN || positionOf(label) === MIDDLE);
const isStart = (label: number): boolean =>
  label === OUTSIDE || positionOf(label) === BEGIN || positionOf(label) === SINGLE;

/** Whether `next` may follow `label`: an open entity goes on, a closed one does not. */
export const mayFollow = (label: number, next: number): boolean =>
  isOpen(label) ? !isStart(next) && typeOf(label) === typeOf(next) : isStart(next);

export const mayEnd = (label: number): boolean => !isOpen(label);
export const mayBegin = (label: number): boolean => isStart(label);

/** The labels that may stand before each label, as flat lists: those of label l are [starts[l], starts[l + 1]). */
export const PREDECESSORS: { readonly starts: Uint8Array; readonly labels: Uint8Array } = (() => {
  const starts = new Uint8Array(LABEL_COUNT + 1);
  const labels: number[] = [];
  for (let next = 0; next < LABEL_COUNT; next++) {
    for (let label = 0; label < LABEL_COUNT; label++) if (mayFollow(label, next)) labels.push(label);
    starts[next + 1] = labels.length;
  }
  return { starts, labels: Uint8Array.from(labels) };
})();

export interface Entity {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/** Entities of a label sequence. Offsets count from the first label. */
export const toEntities = (labels: ArrayLike<number>): Entity[] => {
  const found: Entity[] = [];
  let start = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? OUTSIDE;
    if (label === OUTSIDE) continue;
    const position = positionOf(label);
    if (position === BEGIN) start = i;
    const type = ENTITY_TYPES[typeOf(label)];
    if (type !== undefined && (position === SINGLE || position === END))
      found.push({ start: position === SINGLE ? i : start, end: i + 1, type });
  }
  return found;
};
