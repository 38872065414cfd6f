import type { Rule } from './rule.ts';

/** THE list of rules, in the order `cisc check --list-rules` shows them. */
export const RULES: readonly Rule[] = [];

/** Diagnostics of reading that rules report as findings. */
export const HANDLED: ReadonlySet<string> = new Set([
  'undecodable',
  'binary-file',
  'empty-file',
  'nul-bytes',
]);
