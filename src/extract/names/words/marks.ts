/** What a word is, beyond its class in the dictionary; bits of one number. */
export const POST = 1;
export const TITLE = 2;
export const SPEECH = 4;
export const BODY = 8;
/** The type of institution that the word ends, plus one, in the five bits above. */
export const SUFFIX_SHIFT = 4;
const SUFFIX_MASK = 31;
/** Marks that features are made of; those that follow only serve training. */
export const FEATURE_MARKS = 511;
/** A post word that may be something else. */
export const WEAK = 512;
/** 常务 in 常务副局长. */
export const MODIFIER = 1024;

export const suffixOf = (marks: number): number => (marks >> SUFFIX_SHIFT) & SUFFIX_MASK;
