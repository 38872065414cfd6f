/** Longest string across a cut that is looked up, and what stands on each side of it at most. */
const LONGEST = 4;

/** The strings of `length` characters that lie across the cut between two texts. */
const across = (above: string, below: string, length: number): readonly string[] =>
  Array.from({ length: length - 1 }, (_, i) => above.slice(i + 1 - length) + below.slice(0, i + 1)).filter(
    text => text.length === length,
  );

/** All strings that may be looked up in some texts. */
export const listStrings = (texts: readonly string[]): ReadonlySet<string> => {
  const strings = new Set<string>();
  for (const text of texts)
    for (let length = 2; length <= LONGEST; length++)
      for (let i = 0; i + length <= text.length; i++) strings.add(text.slice(i, i + length));
  return strings;
};

/** Length of the longest string across the cut, of at most `most` characters, that is known; 1 for none. */
export const lengthAcross = (
  above: string,
  below: string,
  isKnown: (text: string) => boolean,
  most = LONGEST,
): number => {
  for (let length = most; length > 1; length--) if (across(above, below, length).some(isKnown)) return length;
  return 1;
};

/** Marks that end a clause. */
const CLAUSE = /[，。；：！？、]/u;
const LONGEST_CLAUSE = 60;

/** The clause that a text breaks off in, and the end of it where another goes on. */
export const clauseAbove = (text: string): string => text.slice(-LONGEST_CLAUSE).split(CLAUSE).at(-1) ?? '';
export const clauseBelow = (text: string): string => text.slice(0, LONGEST_CLAUSE).split(CLAUSE)[0] ?? '';

/** 在…: a frame that 中, 上, 下, 时 … close. */
const FRAME = /(?:在|当|从)[^中上下里内外前后时间面际来起]*$/u;
const CLOSED = /[中上下里内外前后时间面际来起]/u;

/** 1 where a frame opened above is closed below, −1 where it stays open, 0 where there is none. */
export const frameAcross = (above: string, below: string): number =>
  !FRAME.test(clauseAbove(above)) ? 0 : CLOSED.test(clauseBelow(below)) ? 1 : -1;
