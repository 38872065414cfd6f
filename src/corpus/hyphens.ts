/** First halves of compounds that keep their hyphen: self-reliance, high-quality. */
const FIRST = new Set(
  `self well long short high low full half part cross all non ex mid co pro anti quasi semi post vice first second
  third one two three four five six seven eight nine ten multi state world real large small medium middle big new
  old open deep green blue free user data market people year public private energy carbon cost labor labour
  capital knowledge technology science export import peer plug low hard soft fast slow top land risk rule`.split(
    /\s+/u,
  ),
);
/** What follows a syllable of one word even where the syllable is a word: market-ing, state-ment. */
const SUFFIX =
  /^(?:ing|ment|ments|i[sz]e|i[sz]ed|i[sz]ing|i[sz]ation|tion|sion|ly|ness|able|ible|dom|ship|ful|less|ity|ous|ive|al|ance|ence|er|ers|ed|est|ism|ist|scape|holder|holders)$/u;
/** Second halves of compounds: -based, -driven. */
const SECOND = new Set(
  `based driven owned funded term terms quality tech level scale made related oriented year years known speed
  friendly intensive wide class carbon to of the and party minded depth invested backed long`.split(/\s+/u),
);

/** …the inter-: the last word, in small letters but for the first, and no part of an address or another compound. */
const ABOVE = /(?:^|[^A-Za-z\d.@/_:\-‐])([A-Za-z][a-z]+)[-‐]$/u;
/** national …: not of-the-art, example.com/news */
const BELOW = /^([a-z]{2,})(?![A-Za-z\d@/_]|\.[a-z])/u;
/** The longest word that is looked at. */
const WORD = 40;

/** Whether the hyphen at the end of `above` only parts a word that goes on `below`: inter- / national. */
export const isHyphenated = (above: string, below: string): boolean => {
  if (!/[-‐]$/u.test(above)) return false;
  const first = ABOVE.exec(above.slice(-WORD))?.[1]?.toLowerCase();
  const second = BELOW.exec(below.slice(0, WORD))?.[1];
  if (first === undefined || second === undefined || SECOND.has(second)) return false;
  return !FIRST.has(first) || SUFFIX.test(second);
};

/** COVID- / 19; Wi- / Fi; inter- / national: whatever becomes of the hyphen, the word goes on. */
export const goesOnBehindHyphen = (above: string, below: string): boolean =>
  /[A-Za-z\d][-‐]$/u.test(above) && /^[A-Za-z\d]/u.test(below);
