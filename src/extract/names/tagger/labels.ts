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
