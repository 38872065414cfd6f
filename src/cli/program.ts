import { Argument, Command as Program, Option as ProgramOption } from 'commander';
import type { Command, Option, OptionValue, OptionValues } from '../commands/command.ts';
import { completionScript, SHELL_NAMES } from './completion.ts';
import { SHARED_OPTIONS } from './shared-options.ts';

/** A subcommand as it was called. */
export interface Call {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly options: OptionValues;
}

const addOptions = (program: Program, options: readonly Option[]): void => {
  for (const { flags, description, choices, default: value } of options) {
    const option = new ProgramOption(flags, description);
    if (choices !== undefined) option.choices(choices);
    if (value !== undefined) option.default(value);
    program.addOption(option);
  }
};

/** Option names as typed (`text-field`), with the values commander found. */
const readOptions = (program: Program): OptionValues => {
  const values = new Map<string, OptionValue>();
  for (const option of program.options) {
    const value: unknown = program.getOptionValue(option.attributeName());
    if (typeof value === 'string' || typeof value === 'boolean')
      values.set(option.name().replace(/^no-/, ''), value);
  }
  return values;
};

const addCommand = (program: Program, command: Command, run: (call: Call) => Promise<void>): void => {
  const sub = program.command(command.name).description(command.summary);
  if (command.argument !== undefined) {
    const { name, description, required } = command.argument;
    sub.addArgument(new Argument(required ? `<${name}>` : `[${name}]`, description));
  }
  sub.argument('[paths...]', 'files, folders, globs or - for standard input (default: the bundled corpus)');
  addOptions(sub, command.options);
  sub.optionsGroup('Shared options:');
  addOptions(sub, SHARED_OPTIONS);
  sub.addHelpText('after', `\nExamples:\n${command.examples.map(example => `  $ ${example}`).join('\n')}`);
  sub.action(() => run({ command, operands: sub.args, options: readOptions(sub) }));
};

const COMPLETION_HELP = `
Examples:
  $ source <(cisc completion bash)
  $ cisc completion fish > ~/.config/fish/completions/cisc.fish`;

const SCHEMA_HELP = `
Examples:
  $ cisc schema figures > figures.schema.json
  $ cisc schema config > cisc.config.schema.json`;

/** Where the program hands over: a subcommand to run, text for standard output, trouble for standard error. */
export interface Host {
  readonly run: (call: Call) => Promise<void>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Columns of the terminal, for `--help`. */
  readonly width: number;
}

// error: unknown command 'article'\n(Did you mean articles?) → unknown command 'article' (Did you mean articles?)
const oneLine = (text: string): string =>
  text
    .replace(/^error: /, '')
    .trimEnd()
    .replace(/\s*\n\s*/g, ' ');

/** The commander program for `commands`. It throws `CommanderError` instead of ending the process. */
export const createProgram = (version: string, commands: readonly Command[], host: Host): Program => {
  const program = new Program('cisc')
    .configureOutput({
      writeOut: host.print,
      writeErr: host.complain,
      outputError: (text, write) => write(`cisc: ${oneLine(text)} (try --help)\n`),
      getOutHelpWidth: () => host.width,
      getErrHelpWidth: () => host.width,
    })
    .configureHelp({ subcommandTerm: command => command.name(), minWidthToWrap: 24 })
    .description(
      'Corpus analyzer for Chinese policy articles: figures, people, institutions,\nterms and speech, each with its place in the text.',
    )
    .version(version, '-V, --version')
    .exitOverride();
  for (const command of commands) addCommand(program, command, host.run);
  program
    .command('completion')
    .description('the completion script for your shell')
    .addArgument(new Argument('<shell>').choices([...SHELL_NAMES]))
    .addHelpText('after', COMPLETION_HELP)
    .action((shell: string) => host.print(completionScript(shell, commands)));
  program
    .command('schema')
    .description('the JSON Schema of what a command prints, of ndjson, or of cisc.config.json')
    .argument('[name]', 'a command, ndjson or config (default: all commands)')
    .addHelpText('after', SCHEMA_HELP)
    .action(async (name: string | undefined) => {
      // Loaded only here: the schemas cost 50 ms of start-up.
      const { schemaText } = await import('../schema/index.ts');
      host.print(schemaText(name ?? null));
    });
  program.addHelpText(
    'after',
    '\nExamples:\n  $ cisc stats\n  $ cisc figures articles/ --unit 元 --min 100000000\n\nExit codes: 0 fine, 1 check found something, 2 usage or input trouble.',
  );
  return program;
};
