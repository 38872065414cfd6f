import { longestStarting } from '../../../src/extract/names/longest.ts';
import { type Passage, readPassage } from '../../../src/extract/names/passage.ts';
import { ENTITY_TYPES, type Entity, type EntityType } from '../../../src/extract/names/tagger/labels.ts';
import type { TaggedEntity, Tagger } from '../../../src/extract/names/tagger/tagger.ts';
import type { Dictionary } from '../../../src/extract/names/words/dictionary.ts';
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

/** How strong an entity is that the model is sure of, and below what it is a guess. */
const SURE = 400;
const DOUBTFUL = 250;
const LONGEST_NAME = 24;
/** A name counts where the model is sure of it so often, and of the same type in so large a share. */
const LEAST_TIMES = 2;
const LEAST_SHARE = 0.9;

type Names = ReadonlyMap<string, EntityType>;

/** Names of three characters or more that the model is sure of again and again in these texts. */
const sureNames = (passages: readonly Passage[]): Names => {
  const counts = new Map<string, Map<EntityType, number>>();
  for (const { text, entities } of passages) {
    for (const { start, end, type, strength } of entities) {
      const name = text.slice(start, end);
      if (strength < SURE || name.length < 3 || name.length > LONGEST_NAME || type === 'POST') continue;
      const own = counts.get(name) ?? new Map<EntityType, number>();
      counts.set(name, own.set(type, (own.get(type) ?? 0) + 1));
    }
  }
  const names = new Map<string, EntityType>();
  for (const [name, own] of counts) {
    const total = [...own.values()].reduce((sum, count) => sum + count, 0);
    for (const [type, count] of own)
      if (count >= LEAST_TIMES && count >= LEAST_SHARE * total) names.set(name, type);
  }
  return names;
};

/** Where `names` stand in a text, the longest at each place. */
const findNamed = (text: string, names: Names): Entity[] => {
  const found: Entity[] = [];
  for (let start = 0; start < text.length; ) {
    const name = longestStarting(text, start, names, LONGEST_NAME);
    const type = names.get(name);
    if (type !== undefined) found.push({ start, end: start + name.length, type });
    start += Math.max(1, name.length);
  }
  return found;
};

const covers = (outer: Entity, { start, end }: Entity): boolean => outer.start <= start && outer.end >= end;

/** What the model sees with what is named elsewhere: the longer of two that overlap. */
const combine = (tagged: readonly TaggedEntity[], named: readonly Entity[]): Entity[] => {
  const larger = named.filter(entity =>
    tagged.every(
      other => !overlapsAny(entity, [other]) || (covers(entity, other) && other.type === entity.type),
    ),
  );
  return mergeEntities(larger, tagged);
};

/** Stretches between line breaks. */
function* linesOf(text: string): Iterable<Span> {
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    yield { start, end };
    start = end + 1;
  }
}

const SHORTEST = 5;
const LONGEST = 400;

/** The lines of a text as our own model labels them, without those where it guesses. */
const labelLines = ({ text, entities }: Passage, names: Names): Sample[] => {
  const samples: Sample[] = [];
  let next = 0;
  for (const { start, end } of linesOf(text)) {
    const own: TaggedEntity[] = [];
    for (; (entities[next]?.start ?? end) < end; next++) {
      const entity = entities[next];
      if (entity === undefined || entity.type === 'POST') continue;
      own.push({ ...entity, start: entity.start - start, end: entity.end - start });
    }
    const line = text.slice(start, end);
    if (line.length < SHORTEST || line.length > LONGEST) continue;
    const named = findNamed(line, names);
    const isSure = own.every(
      entity => entity.strength >= DOUBTFUL || named.some(other => covers(other, entity)),
    );
    if (isSure) samples.push({ text: line, entities: combine(own, named) });
  }
  return samples;
};

/** Raw texts labelled by our own model: a name that it is sure of again and again is one wherever it stands. */
export const labelTexts = (dictionary: Dictionary, tagger: Tagger, texts: readonly string[]): Sample[] => {
  const passages = texts.map(text => readPassage(dictionary, tagger, text));
  const names = sureNames(passages);
  return passages.flatMap(passage => labelLines(passage, names));
};

/** How many entities of each type samples hold, for the log. */
export const countEntities = (samples: readonly Sample[]): string =>
  ENTITY_TYPES.map(
    type =>
      `${type} ${samples.reduce((sum, { entities }) => sum + entities.filter(entity => entity.type === type).length, 0)}`,
  ).join(', ');
