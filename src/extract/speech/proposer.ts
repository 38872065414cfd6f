import type { Ground } from './ground.ts';
import type { ProposerClass } from './lexicon.ts';
import type { Voice } from './voice.ts';

const matches = (
  words: ReadonlyMap<string, ProposerClass>,
  roles: readonly string[],
  wanted: ProposerClass,
): boolean =>
  roles.some(role => {
    for (const [word, type] of words) if (type === wanted && role.includes(word)) return true;
    return false;
  });

/**
 * What the opinion of a speaker (两地应…, 要加快…) is worth: delegates, scholars and people from enterprises
 * recommend (`known`); leaders, offices and the public set tasks or promise (`none`); of somebody whose posts
 * the text does not tell only plain advice counts (`unknown`).
 */
export type Standing = 'known' | 'unknown' | 'none';

export const standingOf = ({ lexicon, roster }: Ground, { type, speaker, group }: Voice): Standing => {
  if (speaker === null) return 'none';
  if (type === 'institution') return speaker.endsWith('代表团') ? 'known' : 'none';
  if (type === 'role') return group === 'delegate' || group === 'expert' ? 'known' : 'none';
  const roles = roster.rolesOf(speaker);
  const { rows } = lexicon.proposers;
  if (matches(rows, [speaker, ...roles], 'leader')) return 'none';
  if (matches(rows, roles, 'yes')) return 'known';
  return matches(rows, roles, 'no') ? 'none' : 'unknown';
};
