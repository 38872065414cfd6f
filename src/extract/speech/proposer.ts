import type { Voice } from './discourse.ts';
import type { Ground } from './subject.ts';

const matches = (words: ReadonlyMap<string, boolean>, role: string, wanted: boolean): boolean => {
  for (const [word, proposes] of words) if (proposes === wanted && role.includes(word)) return true;
  return false;
};

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
  if (roles.some(role => matches(rows, role, true))) return true;
  return !roles.some(role => matches(rows, role, false));
};
