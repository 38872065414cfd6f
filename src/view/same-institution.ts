/** An institution as some articles name it. */
export interface Named {
  readonly key: string;
  readonly type: string;
  /** Whether the word lists know the name as that of a body of its own. */
  readonly listed: boolean;
  /** Names and short names of it. */
  readonly surfaces: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/** Bodies that other countries have under the same name: 财政部 of one text is not 某国财政部 of another. */
const NATIONAL: ReadonlySet<string> = new Set([
  'government',
  'party',
  'congress',
  'cppcc',
  'finance',
  'other',
]);

/** Longest that a place or a parent in front of a shorter name is. */
const LONGEST_FRONT = 8;

const shareFile = (a: Named, b: Named): boolean => [...a.files].some(file => b.files.has(file));

/** The shortest of `found`, by key; undefined where there are several of that length. */
const nearest = (found: readonly Named[]): string | undefined => {
  const keys = [...new Set(found.map(({ key }) => key))].sort((a, b) => a.length - b.length);
  return keys[0]?.length === keys[1]?.length ? undefined : keys[0];
};

/** Every proper end of a name of at least three characters: 金凤实验室, 凤实验室 … of 重庆金凤实验室. */
const endsOf = (name: string): readonly string[] =>
  Array.from({ length: Math.max(0, Math.min(LONGEST_FRONT, name.length - 3)) }, (_, i) => name.slice(i + 1));

/**
 * For keys of institutions that another article names more fully, the key of the fuller one: the short name
 * that an article explains, or the end of one longer name of the same type in the same file.
 */
export const findSame = (institutions: readonly Named[]): ReadonlyMap<string, string> => {
  const byKey = new Map(institutions.map(institution => [institution.key, institution]));
  const fuller = new Map<string, Named[]>();
  const add = (short: string, institution: Named): void => {
    const own = byKey.get(short);
    if (own === undefined || short === institution.key || (own.listed && NATIONAL.has(own.type))) return;
    fuller.set(short, [...(fuller.get(short) ?? []), institution]);
  };
  for (const institution of institutions) {
    for (const surface of institution.surfaces) add(surface, institution);
    for (const end of endsOf(institution.key)) {
      const short = byKey.get(end);
      if (short?.type === institution.type && shareFile(short, institution)) add(end, institution);
    }
  }
  const same = new Map<string, string>();
  for (const [short, found] of fuller) {
    const key = nearest(found);
    if (key !== undefined && same.get(key) !== short) same.set(short, key);
  }
  return same;
};
