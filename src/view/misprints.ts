import type { PersonKind } from '../extract/names/mention.ts';

interface Named {
  readonly name: string;
  readonly kind: PersonKind;
  readonly roles: readonly { readonly text: string }[];
}

/** Names with one character left out: names that share one differ in that character at most. */
const patterns = (name: string): readonly string[] =>
  [...name].map((_, i) => `${name.slice(0, i)}＊${name.slice(i + 1)}`).slice(1);

const isComparable = ({ name }: Named): boolean => name.length === 3;

/** Whether two people could be one: both write for the paper, or both hold one and the same post. */
const sharePost = (a: Named, b: Named): boolean =>
  a.kind === 'subject' || b.kind === 'subject'
    ? a.roles.some(({ text }) => text.length > 4 && b.roles.some(role => role.text === text))
    : true;

/**
 * Names that differ from another in one character and stand under the same post: 张亦筑 and 张亦斌, both
 * reporters. They may be one person misprinted; nothing merges them.
 */
export const findMisprints = (people: readonly Named[]): ReadonlyMap<string, readonly string[]> => {
  const byPattern = new Map<string, Named[]>();
  for (const person of people.filter(isComparable)) {
    for (const pattern of patterns(person.name))
      byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), person]);
  }
  const similar = new Map<string, string[]>();
  for (const group of byPattern.values()) {
    for (const person of group) {
      for (const other of group) {
        if (other.name === person.name || !sharePost(person, other)) continue;
        similar.set(person.name, [...(similar.get(person.name) ?? []), other.name]);
      }
    }
  }
  return new Map([...similar].map(([name, names]) => [name, [...new Set(names)].sort()]));
};
