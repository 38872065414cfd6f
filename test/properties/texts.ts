import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isHiddenCode } from '../../src/corpus/lines.ts';
import type { Source } from '../../src/corpus/source.ts';
import { ROOT } from '../world.ts';

/** What pages are made of, whole and in pieces, with everything that has ever stood in the way. */
const FRAGMENTS: readonly string[] = JSON.parse(
  readFileSync(join(ROOT, 'fixtures/properties/fragments.json'), 'utf8'),
);

const fragments = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);

/** Any page: well-formed text, sense apart. */
export const pages: fc.Arbitrary<string> = fc
  .array(fragments, { maxLength: 120, size: 'max' })
  .map(parts => parts.join('').toWellFormed());

/** A page of whole sentences in lines of one length, as newspapers wrap them. */
export const wrappedPages: fc.Arbitrary<string> = fc
  .tuple(pages, fc.integer({ min: 6, max: 24 }), fc.constantFrom('\n', '\n\n', '\r\n'))
  .map(([page, width, end]) =>
    page
      .split('\n')
      .flatMap(line => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
      .join(end),
  );

export const sourceOf = (text: string, file = 'page.txt'): Source => ({ file, text, encoding: 'utf-8' });

/** The starting corpus. */
export const SEEDS: readonly Source[] = readdirSync(join(ROOT, 'seeds'))
  .sort()
  .map(name => sourceOf(readFileSync(join(ROOT, 'seeds', name), 'utf8'), `seeds/${name}`));

/** `text` without what cannot be seen: white space, and control characters that damage left behind. */
export const stripHidden = (text: string): string =>
  text
    .split('')
    .filter(unit => !isHiddenCode(unit.charCodeAt(0)) && !/\s/u.test(unit))
    .join('');
