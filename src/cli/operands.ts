import type { Command } from '../commands/command.ts';
import type { World } from './world.ts';

/** Looks like a path although nothing is there: then the missing file is the trouble, not a missing name. */
const looksLikePath = (operand: string): boolean =>
  operand === '-' || /[/\\*?[\]{}]|\.[a-z0-9]{1,6}$/i.test(operand);

/** Splits the operands into the word before the paths, if the command takes one, and the paths. */
export const splitOperands = (
  { argument }: Command,
  operands: readonly string[],
  exists: World['exists'],
): { readonly argument: string | null; readonly paths: readonly string[] } => {
  const [first, ...rest] = operands;
  if (argument === undefined || first === undefined) return { argument: null, paths: operands };
  if (argument.required || (!exists(first) && !looksLikePath(first))) return { argument: first, paths: rest };
  return { argument: null, paths: operands };
};
