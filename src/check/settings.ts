import type { Config, RuleConfig } from '../config.ts';
import type { Severity } from '../diagnostic.ts';
import { UsageError } from '../usage-error.ts';
import type { Rule, RuleOptions } from './rule.ts';

/** A rule as it is to run. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: RuleOptions;
  /** Whether it leaves a file alone. */
  readonly ignores: (file: string) => boolean;
}

const unknown = (place: string): UsageError =>
  new UsageError(`${place}: no such rule; cisc check --list-rules shows them`);

const mergeOptions = (rule: Rule, { options = {} }: Partial<RuleConfig>, config: Config): RuleOptions => {
  for (const [name, value] of Object.entries(options)) {
    const standard = rule.options[name];
    const place = `${config.file}: rules.${rule.name}.options.${name}`;
    const known = Object.keys(rule.options).join(', ') || 'none';
    if (standard === undefined) throw new UsageError(`${place}: no such option; the rule has ${known}`);
    if (typeof value !== typeof standard || Array.isArray(value) !== Array.isArray(standard))
      throw new UsageError(`${place}: not a ${kindOf(standard)}`);
  }
  return { ...rule.options, ...options };
};

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

const activate = (rule: Rule, config: Config): readonly ActiveRule[] => {
  const own: Partial<RuleConfig> = config.rules[rule.name] ?? {};
  const { severity = rule.severity, ignores = () => false } = own;
  if (severity === 'off') return [];
  return [
    {
      rule,
      severity,
      options: mergeOptions(rule, own, config),
      ignores,
    },
  ];
};

/**
 * The rules that run: all but those switched off, or the ones asked for by name.
 * @throws UsageError when settings or request name a rule or an option that does not exist.
 */
export const selectRules = (
  rules: readonly Rule[],
  config: Config,
  only: readonly string[] | null,
): readonly ActiveRule[] => {
  const names = new Set(rules.map(({ name }) => name));
  for (const name of Object.keys(config.rules))
    if (!names.has(name)) throw unknown(`${config.file}: rules.${name}`);
  for (const name of only ?? []) if (!names.has(name)) throw unknown(`--rule ${name}`);
  return rules
    .filter(({ name }) => only === null || only.includes(name))
    .flatMap(rule => activate(rule, config));
};
