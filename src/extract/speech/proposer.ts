import type { Voice } from './discourse.ts';
import type { ProposerClass } from './lexicon.ts';
import type { Ground } from './subject.ts';

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
 * Whether an opinion of this speaker (两地应…, 要加快…) counts as a recommendation: delegates, scholars and
 * people from enterprises recommend; offices, leaders and meetings set tasks. Somebody without a known post
 * recommends.
 */
export const isProposer = ({ lexicon, roster }: Ground, { type, speaker, group }: Voice): boolean => {
  if (speaker === null) return false;
  if (type === 'institution') return speaker.endsWith('代表团');
  if (type === 'role') return group === 'delegate' || group === 'expert';
  const roles = roster.rolesOf(speaker);
  const { rows } = lexicon.proposers;
  if (matches(rows, [speaker, ...roles], 'leader')) return false;
  return matches(rows, roles, 'yes') || !matches(rows, roles, 'no');
};
