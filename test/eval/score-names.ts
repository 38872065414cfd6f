import { overlaps } from '../../src/text/span.ts';
import type { InstitutionRecord } from '../../src/view/institutions.ts';
import type { PersonRecord } from '../../src/view/people.ts';
import type { GoldInstitution, GoldPerson } from './gold.ts';
import { compareField, type Outcome } from './outcome.ts';
import { findSurface, type Stripped, stripSpace, stripSpan } from './stripped.ts';

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

const namesOf = ({ name, aliases = [] }: Named): readonly string[] => [name, ...aliases].map(stripSpace);

const indexNames = <G extends Named>(gold: readonly G[]): ReadonlyMap<string, G> =>
  new Map(gold.flatMap(entity => namesOf(entity).map(name => [name, entity] as const)));

function* compareMentions(gold: GoldPerson, person: PersonRecord, text: Stripped): Generator<Outcome> {
  const measure = 'people/mentions';
  const wanted = namesOf(gold).flatMap(name => findSurface(text, name));
  const seen = person.mentions.map(mention => stripSpan(text, mention));
  for (const place of wanted)
    yield { measure, verdict: seen.some(span => overlaps(span, place)) ? 'right' : 'missed' };
  for (const span of seen)
    if (!wanted.some(place => overlaps(span, place)))
      yield { measure, verdict: 'false', note: `${person.name} at ${span.start}` };
}

/** A role may say up to this much more than gold does: 市 before 科技局局长. */
const SLACK = 4;

function* compareRoles(gold: GoldPerson, person: PersonRecord): Generator<Outcome> {
  const measure = 'people/roles';
  const wanted = (gold.roles ?? []).map(stripSpace);
  const found = person.roles.map(role => stripSpace(role.text));
  for (const role of wanted) {
    if (found.some(other => other.includes(role) && other.length <= role.length + SLACK))
      yield { measure, verdict: 'right' };
    else
      yield {
        measure,
        verdict: 'missed',
        note: `${gold.name}: want ${role}, got ${found.join(' | ') || 'none'}`,
      };
  }
  for (const role of found)
    if (!wanted.some(other => role.includes(other) || other.includes(role)))
      yield { measure, verdict: 'false', note: `${gold.name}: ${role}` };
}

const isSubject = ({ kind }: { readonly kind: string }): boolean => kind === 'subject';

function* comparePerson(gold: GoldPerson, person: PersonRecord, text: Stripped): Generator<Outcome> {
  yield { measure: 'people', verdict: 'right' };
  yield* compareMentions(gold, person, text);
  const note = `${gold.name}: want ${gold.kind}, got ${person.kind}`;
  yield compareField('people/kind', isSubject(gold) === isSubject(person), note);
  if (isSubject(gold)) yield* compareRoles(gold, person);
}

/** People match by name or alias. */
export function* scorePeople(
  gold: readonly GoldPerson[],
  records: readonly PersonRecord[],
  text: Stripped,
): Generator<Outcome> {
  const byName = indexNames(gold);
  const found = new Set<GoldPerson>();
  for (const person of records) {
    const match = byName.get(stripSpace(person.name));
    if (match === undefined) yield { measure: 'people', verdict: 'false', note: person.name };
    if (match === undefined || found.has(match)) continue;
    found.add(match);
    yield* comparePerson(match, person, text);
  }
  for (const person of gold)
    if (!found.has(person)) yield { measure: 'people', verdict: 'missed', note: person.name };
}

/** Institutions match by any of their names; one body in two records is a false one. */
export function* scoreInstitutions(
  gold: readonly GoldInstitution[],
  records: readonly InstitutionRecord[],
): Generator<Outcome> {
  const measure = 'institutions';
  const byName = indexNames(gold);
  const found = new Map<GoldInstitution, string>();
  for (const record of records) {
    const match = namesOf(record)
      .map(name => byName.get(name))
      .find(entity => entity !== undefined);
    const other = match === undefined ? undefined : found.get(match);
    if (match === undefined) yield { measure, verdict: 'false', note: record.name };
    else if (other !== undefined)
      yield { measure, verdict: 'false', note: `${record.name} is ${other} once more` };
    else {
      found.set(match, record.name);
      if (match.optional) continue;
      yield { measure, verdict: 'right' };
      const note = `${match.name}: want ${match.type}, got ${record.type}`;
      yield compareField('institutions/type', record.type === match.type, note);
    }
  }
  for (const entity of gold)
    if (!found.has(entity) && !entity.optional) yield { measure, verdict: 'missed', note: entity.name };
}
