import type { Command, Option } from '../commands/command.ts';
import { UsageError } from '../usage-error.ts';
import { SHARED_OPTIONS } from './shared-options.ts';

type Script = (commands: readonly Command[]) => string;

/** `-f, --format <format>` → `--format`. */
const longFlag = ({ flags }: Option): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags;

const shortFlag = ({ flags }: Option): string | null => /^-(\w)/.exec(flags)?.[1] ?? null;

const takesValue = ({ flags }: Option): boolean => flags.includes('<');

const optionsOf = (command: Command): readonly Option[] => [...command.options, ...SHARED_OPTIONS];

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Options with a fixed set of values, each once. */
const choiceOptions = (commands: readonly Command[]): readonly Option[] => [
  ...new Map(
    commands
      .flatMap(optionsOf)
      .filter(option => option.choices)
      .map(option => [longFlag(option), option]),
  ).values(),
];

const bash: Script = commands => `_cisc() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quote(commands.map(command => command.name).join(' '))} -- "$word"))
    return
  fi
  case "$before" in
${choiceOptions(commands)
  .map(
    option =>
      `    ${longFlag(option)}) COMPREPLY=($(compgen -W ${quote((option.choices ?? []).join(' '))} -- "$word")); return ;;`,
  )
  .join('\n')}
  esac
  case "$word" in -*) ;; *) return ;; esac
  case "\${COMP_WORDS[1]}" in
${commands
  .map(
    command =>
      `    ${command.name}) COMPREPLY=($(compgen -W ${quote(optionsOf(command).map(longFlag).join(' '))} -- "$word")) ;;`,
  )
  .join('\n')}
  esac
}
complete -o default -F _cisc cisc
`;

/** One `_arguments` specification. */
const zshOption = (option: Option): string => {
  const description = option.description.replace(/[[\]:]/g, ' ');
  const value = !takesValue(option)
    ? ''
    : `: :${option.choices === undefined ? '_files' : `(${option.choices.join(' ')})`}`;
  return quote(`${longFlag(option)}[${description}]${value}`);
};

const zsh: Script = commands => `#compdef cisc
_cisc() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${commands.map(({ name, summary }) => `      ${quote(`${name}:${summary}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  case $words[2] in
${commands.map(command => `    ${command.name}) _arguments ${optionsOf(command).map(zshOption).join(' ')} '*:file:_files' ;;`).join('\n')}
  esac
}
compdef _cisc cisc
`;

const fishOption = (condition: string, option: Option): string => {
  const short = shortFlag(option);
  const value = !takesValue(option)
    ? ''
    : option.choices === undefined
      ? ' -r'
      : ` -x -a ${quote(option.choices.join(' '))}`;
  return `complete -c cisc ${condition}${short === null ? '' : ` -s ${short}`} -l ${longFlag(option).slice(2)}${value} -d ${quote(option.description)}`;
};

const fish: Script = commands =>
  [
    ...commands.map(
      ({ name, summary }) => `complete -c cisc -n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}`,
    ),
    ...commands.flatMap(command =>
      optionsOf(command).map(option =>
        fishOption(`-n '__fish_seen_subcommand_from ${command.name}'`, option),
      ),
    ),
    '',
  ].join('\n');

/** THE list of shells. */
const SHELLS: ReadonlyMap<string, Script> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);

export const SHELL_NAMES: readonly string[] = [...SHELLS.keys()];

/** The completion script for a shell. Static: completing runs nothing. @throws UsageError for an unknown shell. */
export const completionScript = (shell: string, commands: readonly Command[]): string => {
  const script = SHELLS.get(shell);
  if (script === undefined)
    throw new UsageError(`completion ${shell}: takes one of ${SHELL_NAMES.join(', ')}`);
  return script(commands);
};
