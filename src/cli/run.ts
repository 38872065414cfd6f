import { analyzeSource, type Corpus } from '../analyze.ts';
import type { Command } from '../commands/command.ts';
import type { Config, OwnLexicons } from '../config.ts';
import { CONTINUITY, readContinuity } from '../corpus/continuity.ts';
import type { Source } from '../corpus/source.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Environment } from '../extract/extractor.ts';
import { selectExtractors } from '../extract/index.ts';
import { withOwnTables } from '../extract/own-lists.ts';
import { FINDING_FORMATS, findRenderer } from '../render/index.ts';
import type { Renderer } from '../render/renderer.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import { parseUserWords } from '../segment/user-words.ts';
import { UsageError } from '../usage-error.ts';
import type { Ending, JsonRecord } from '../view/report.ts';
import { createTally, reportOn } from './analysis.ts';
import { splitOperands } from './operands.ts';
import type { Call } from './program.ts';
import { parseSharedOptions, type SharedOptions } from './shared-options.ts';
import type { World } from './world.ts';

const formatDiagnostic = ({ severity, message, file, line }: Diagnostic): string => {
  const place =
    file === undefined || message.includes(file) ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
  return `cisc: ${severity}: ${place}${message}`;
};

const describeTool = (world: World, used: Segmenter | null, config: Config): JsonRecord => {
  const model = world.data.modelHash();
  return {
    version: world.version,
    ...(used === null ? {} : { segmenter: used.name, dictionary: used.dictionary }),
    ...(model === null ? {} : { model }),
    ...(config.hash === null ? {} : { config: config.hash }),
  };
};

/** An environment that remembers whether the segmenter was asked for. */
const createEnvironment = (
  world: World,
  { tables, words }: OwnLexicons,
): Environment & { readonly used: () => Segmenter | null } => {
  let used: Segmenter | null = null;
  return {
    data: withOwnTables(world.data, tables),
    segmenter: () => {
      used ??= world.segmenter(words);
      return used;
    },
    userWords: words,
    used: () => used,
  };
};

/** The lists that the settings name and the words of `--user-dict`. @throws UsageError */
const readLexicons = ({ userDict }: SharedOptions, { lexicons }: Config, { readText }: World): OwnLexicons =>
  userDict === null
    ? lexicons
    : { ...lexicons, words: [...lexicons.words, ...parseUserWords(readText(userDict), userDict)] };

/** @throws UsageError when the command does not have that format. */
const chooseRenderer = ({ name, formats = [] }: Command, format: string): Renderer => {
  const renderer = findRenderer(format);
  if (renderer === null) throw new UsageError(`--format ${format}: no such format`);
  if (FINDING_FORMATS.includes(format) && !formats.includes(format))
    throw new UsageError(`--format ${format}: only cisc check has this format, cisc ${name} finds no faults`);
  return renderer;
};

/** @throws UsageError when the output is one of the inputs: it would be gone before it is read. */
const refuseOwnInput = ({ output }: SharedOptions, paths: readonly string[], { isSameFile }: World): void => {
  if (output !== null && paths.some(path => isSameFile(path, output)))
    throw new UsageError(`--output ${output}: is also read; write to another file`);
};

/**
 * Runs one subcommand and returns the exit code: 0, 1 when the report says so, 2 when some input could not
 * be used.
 * @throws UsageError when what was asked for makes no sense.
 */
export const run = async (call: Call, world: World): Promise<number> => {
  const { command, options } = call;
  const shared = parseSharedOptions(options);
  const renderer = chooseRenderer(command, shared.format);
  const { argument, paths } = splitOperands(command, call.operands, world.exists);
  refuseOwnInput(shared, paths, world);
  const width = shared.output === null ? world.width : Math.max(world.width, 80);
  const config = await world.readConfig(shared.config);
  const environment = createEnvironment(world, readLexicons(shared, config, world));
  const { exists, readJson } = world;
  const { selection } = shared;
  const plan = command.plan({ argument, options, selection, width, config, exists, readJson });
  const extracts = [
    ...selectExtractors(plan.extractors).map(extractor => extractor.create(environment)),
    ...(plan.extracts ?? []),
  ];
  const continuity = readContinuity(world.data.bytes(CONTINUITY));
  const analyze = (source: Source): Corpus => analyzeSource(source, extracts, continuity);
  const tally = createTally();
  const report = await reportOn(plan, environment, { paths, options, config, analyze, world }, tally);
  const diagnosticsOf = (): readonly Diagnostic[] => report.diagnostics ?? tally.diagnostics;
  const ending = (): Ending => ({
    tool: describeTool(world, environment.used(), config),
    corpus: { files: tally.files, articles: tally.articles, characters: tally.characters },
    diagnostics: diagnosticsOf(),
  });
  const color = shared.color && world.color && shared.output === null;
  for (const { path, text } of report.files ?? []) await world.write([text], path);
  await world.write(renderer({ command: command.name, report, ending }, { width, color }), shared.output);
  warnAll(diagnosticsOf(), shared, world);
  if (diagnosticsOf().some(({ severity }) => severity === 'error')) return 2;
  return report.failed ? 1 : 0;
};

const warnAll = (diagnostics: readonly Diagnostic[], { quiet }: SharedOptions, { warn }: World): void => {
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'error' || (!quiet && diagnostic.severity === 'warning'))
      warn(formatDiagnostic(diagnostic));
  }
};
