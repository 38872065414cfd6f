import { findNames, type Recognizer } from '../../../src/extract/names/index.ts';
import { ENTITY_TYPES, type Entity, type EntityType } from '../../../src/extract/names/tagger/labels.ts';
import type { Span } from '../../../src/text/span.ts';
import type { Sample } from './samples.ts';

const overlapsAny = (entity: Entity, others: readonly Entity[]): boolean =>
  others.some(other => entity.start < other.end && other.start < entity.end);

/** `first` and those of `second` that overlap none of it, in order. */
const mergeEntities = (first: readonly Entity[], second: readonly Entity[]): Entity[] =>
  [...first, ...second.filter(entity => !overlapsAny(entity, first))].toSorted((a, b) => a.start - b.start);

/**
 * A text annotated by other guidelines, brought to ours: its people are kept as they are, organizations and
 * places are what our own model says, else what was annotated.
 */
export const reconcile = (sample: Sample, predicted: readonly Entity[]): Sample => {
  const people = sample.entities.filter(entity => entity.type === 'PER');
  const others = predicted.filter(entity => entity.type === 'ORG' || entity.type === 'LOC');
  return { text: sample.text, entities: mergeEntities(mergeEntities(people, others), sample.entities) };
};

const asType =
  (type: EntityType) =>
  ({ start, end }: Span): Entity => ({ start, end, type });

/** Entities of [start, end), counted from `start`. */
const within = (entities: readonly Entity[], { start, end }: Span): Entity[] =>
  entities
    .filter(entity => entity.start >= start && entity.end <= end)
    .map(entity => ({ ...entity, start: entity.start - start, end: entity.end - start }));

const MOST = 400;

/** Lines of a raw text with what rules, lists, tagger and the rest of the text say together; doubtful lines left out. */
export const labelText = (recognizer: Recognizer, text: string): Sample[] => {
  const { passage, people, institutions } = findNames(recognizer, text);
  const named = [
    ...people.filter(({ certain }) => certain).map(asType('PER')),
    ...institutions.filter(({ certain, rule }) => certain && rule !== 'institution-alias').map(asType('ORG')),
  ].toSorted((a, b) => a.start - b.start);
  const kept = named.filter((entity, i) => entity.start >= (named[i - 1]?.end ?? 0));
  const doubtful = [...people, ...institutions].filter(({ certain }) => !certain);
  const places = passage.entities.filter(({ type }) => type === 'LOC');
  const all = mergeEntities(kept, places);
  const samples: Sample[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const isSure = !doubtful.some(fact => fact.start >= span.start && fact.end <= span.end);
    if (line.length > 4 && line.length < MOST && isSure)
      samples.push({ text: line, entities: within(all, span) });
  }
  return samples;
};

/** How many entities of each type samples hold, for the log. */
export const countEntities = (samples: readonly Sample[]): string =>
  ENTITY_TYPES.map(
    type =>
      `${type} ${samples.reduce((sum, { entities }) => sum + entities.filter(entity => entity.type === type).length, 0)}`,
  ).join(', ');
