import type { Appearance } from './people.ts';

/** Posts that people of any province hold beside their own: they tell no two people apart. */
const NATIONAL = /^(?:全国|国家|中央|中共中央|国务院|中国)/u;

const placesOf = ({ roles }: Appearance): ReadonlySet<string> =>
  new Set(roles.flatMap(({ place, text }) => (place === undefined || NATIONAL.test(text) ? [] : [place])));

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some(item => b.has(item));

/** Appearances of one person so far, with the places and organizations of their posts. */
interface Person {
  readonly appearances: Appearance[];
  readonly places: Set<string>;
  readonly organizations: Set<string>;
}

/** Whether an appearance may be of `person`: nothing ties its posts to another province alone. */
const fits = (person: Person, places: ReadonlySet<string>, organizations: ReadonlySet<string>): boolean =>
  places.size === 0 ||
  person.places.size === 0 ||
  share(places, person.places) ||
  share(organizations, person.organizations);

/**
 * Appearances of one name, apart by person. Different posts are one career as long as they lie in one province,
 * share an organization, or one article names both; only posts in different provinces make two people.
 */
export const splitHomonyms = (appearances: readonly Appearance[]): readonly (readonly Appearance[])[] => {
  const people: Person[] = [];
  for (const appearance of appearances) {
    const places = placesOf(appearance);
    const organizations = new Set(appearance.roles.flatMap(({ organization }) => organization ?? []));
    let person = people.find(known => fits(known, places, organizations));
    if (person === undefined) {
      person = { appearances: [], places: new Set(), organizations: new Set() };
      people.push(person);
    }
    person.appearances.push(appearance);
    for (const place of places) person.places.add(place);
    for (const organization of organizations) person.organizations.add(organization);
  }
  return people.map(person => person.appearances);
};
