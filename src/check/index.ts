import { brokenLines } from './broken-lines.ts';
import { changeMismatch } from './change-mismatch.ts';
import { controlCharacter } from './control-character.ts';
import { empty } from './empty.ts';
import { exactDuplicate } from './exact-duplicate.ts';
import { figureConflict } from './figure-conflict.ts';
import { futureDate } from './future-date.ts';
import { impossibleDate } from './impossible-date.ts';
import { impossiblePercent } from './impossible-percent.ts';
import { incompatiblePosts } from './incompatible-posts.ts';
import { institutionVariant } from './institution-variant.ts';
import { lineEnds } from './line-ends.ts';
import { magnitudeSlip } from './magnitude-slip.ts';
import { mixedEncoding } from './mixed-encoding.ts';
import { mixedScript } from './mixed-script.ts';
import { mixedWidth } from './mixed-width.ts';
import { mojibake } from './mojibake.ts';
import { nameVariant } from './name-variant.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { noDate } from './no-date.ts';
import { noSource } from './no-source.ts';
import { noTitle } from './no-title.ts';
import { ocrSuspicion } from './ocr-suspicion.ts';
import { pageChrome } from './page-chrome.ts';
import { repeatedParagraph } from './repeated-paragraph.ts';
import { replacementCharacter } from './replacement-character.ts';
import type { Rule } from './rule.ts';
import { tooShort } from './too-short.ts';
import { truncatedParagraph } from './truncated-paragraph.ts';
import { unbalancedBrackets } from './unbalanced-brackets.ts';
import { unbalancedQuotes } from './unbalanced-quotes.ts';
import { undecodable } from './undecodable.ts';

/** THE list of rules, in the order `cisc check --list-rules` shows them. */
export const RULES: readonly Rule[] = [
  undecodable,
  mixedEncoding,
  replacementCharacter,
  mojibake,
  controlCharacter,
  lineEnds,
  empty,
  tooShort,
  noTitle,
  noDate,
  noSource,
  truncatedParagraph,
  brokenLines,
  repeatedParagraph,
  exactDuplicate,
  nearDuplicate,
  unbalancedQuotes,
  unbalancedBrackets,
  mixedWidth,
  mixedScript,
  pageChrome,
  ocrSuspicion,
  impossibleDate,
  futureDate,
  impossiblePercent,
  changeMismatch,
  magnitudeSlip,
  figureConflict,
  nameVariant,
  institutionVariant,
  incompatiblePosts,
];

/** Diagnostics of reading that rules report as findings. */
export const HANDLED: ReadonlySet<string> = new Set([
  'undecodable',
  'binary-file',
  'empty-file',
  'nul-bytes',
]);
