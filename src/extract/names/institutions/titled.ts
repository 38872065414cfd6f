import type { Passage } from '../passage.ts';
import type { Candidate } from './candidates.ts';

/** 《求是》杂志, 《东方周刊》杂志社: a periodical with its title in brackets. */
const PERIODICAL = /《[^《》\n]{1,16}》(?:杂志社?|周刊|半月刊|月刊|日报社?|报社)/gu;

/** Media that are named by the title of what they publish. */
export const fromTitles = ({ text }: Passage): Candidate[] =>
  [...text.matchAll(PERIODICAL)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    text: name,
    type: 'media',
    rule: 'institution-titled',
    certain: true,
  }));
