import { analyzeSource } from '../analyze.ts';
import type { Collector, Command } from '../commands/command.ts';
import type { Source } from '../corpus/source.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { DataReader, Environment, Extract } from '../extract/extractor.ts';
import { selectExtractors } from '../extract/index.ts';
import { RENDERERS } from '../render/index.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import { UsageError } from '../usage-error.ts';
import type { JsonRecord } from '../view/report.ts';
import type { Call } from './program.ts';
import { parseSharedOptions, type SharedOptions } from './shared-options.ts';

/** The outside world, as much of it as a run needs. */
export interface World {
  readonly version: string;
  readonly data: DataReader & { modelHash(): string | null };
  readonly segmenter: () => Segmenter;
  /** Texts behind the operands; none means the bundled corpus. */
  readonly read: (
    paths: readonly string[],
    options: Call['options'],
  ) => AsyncIterable<{ type: 'source'; source: Source } | { type: 'diagnostic'; diagnostic: Diagnostic }>;
  /** Whether an operand names something in the file system. */
  readonly exists: (path: string) => boolean;
  readonly write: (chunks: Iterable<string>, output: string | null) => Promise<void>;
  /** Text that no renderer makes: help, a completion script. */
  readonly print: (text: string) => void;
  readonly warn: (line: string) => void;
  /** Columns, and whether colour is wanted, of where the output goes. */
  readonly width: number;
  readonly color: boolean;
}

/** Looks like a path although nothing is there: then the missing file is the trouble, not a missing name. */
const looksLikePath = (operand: string): boolean =>
  operand === '-' || /[/\\*?[\]{}]|\.[a-z0-9]{1,6}$/i.test(operand);

/** Splits the operands into the word before the paths, if the command takes one, and the paths. */
const splitOperands = (
  { argument }: Command,
  operands: readonly string[],
  exists: World['exists'],
): { readonly argument: string | null; readonly paths: readonly string[] } => {
  const [first, ...rest] = operands;
  if (argument === undefined || first === undefined) return { argument: null, paths: operands };
  if (argument.required || (!exists(first) && !looksLikePath(first))) return { argument: first, paths: rest };
  return { argument: null, paths: operands };
};

const formatDiagnostic = ({ severity, message, file, line }: Diagnostic): string => {
  const place =
    file === undefined || message.includes(file) ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
  return `cisc: ${severity}: ${place}${message}`;
};

const describeTool = (world: World, used: Segmenter | null): JsonRecord => {
  const model = world.data.modelHash();
  return {
    version: world.version,
    ...(used === null ? {} : { segmenter: used.name, dictionary: used.dictionary }),
    ...(model === null ? {} : { model }),
  };
};

/** An environment that remembers whether the segmenter was asked for. */
const createEnvironment = (world: World): Environment & { readonly used: () => Segmenter | null } => {
  let used: Segmenter | null = null;
  return {
    data: world.data,
    segmenter: () => {
      used ??= world.segmenter();
      return used;
    },
    used: () => used,
  };
};

/** What a run has seen so far. */
interface Tally {
  files: number;
  articles: number;
  characters: number;
  readonly diagnostics: Diagnostic[];
}

/** Analyses one source after the other; only what the collector keeps stays in memory. */
const analyzeAll = async (
  items: ReturnType<World['read']>,
  extracts: readonly Extract[],
  collector: Collector,
): Promise<Tally> => {
  const tally: Tally = { files: 0, articles: 0, characters: 0, diagnostics: [] };
  for await (const item of items) {
    if (item.type === 'diagnostic') {
      tally.diagnostics.push(item.diagnostic);
      continue;
    }
    const part = analyzeSource(item.source, extracts);
    collector.add(part);
    tally.files += part.files;
    tally.articles += part.annotations.length;
    tally.characters += part.characters;
    tally.diagnostics.push(...part.diagnostics);
  }
  return tally;
};

/**
 * Runs one subcommand and returns the exit code: 0, or 2 when some input could not be used.
 * @throws UsageError when what was asked for makes no sense.
 */
export const run = async (call: Call, world: World): Promise<number> => {
  const shared = parseSharedOptions(call.options);
  const renderer = RENDERERS.get(shared.format);
  if (renderer === undefined) throw new UsageError(`--format ${shared.format}: no such format`);
  const { argument, paths } = splitOperands(call.command, call.operands, world.exists);
  const width = shared.output === null ? world.width : Math.max(world.width, 80);
  const environment = createEnvironment(world);
  const invocation = { argument, options: call.options, selection: shared.selection, width };
  const plan = call.command.plan(invocation);
  const extracts = [
    ...selectExtractors(plan.extractors).map(extractor => extractor.create(environment)),
    ...(plan.extracts ?? []),
  ];
  const collector = plan.collect(environment);
  const tally = await analyzeAll(world.read(paths, call.options), extracts, collector);
  const report = collector.finish();
  const diagnostics = [...tally.diagnostics, ...(report.diagnostics ?? [])];
  warnAll(diagnostics, shared, world);
  const { files, articles, characters } = tally;
  const envelope = {
    command: call.command.name,
    tool: describeTool(world, environment.used()),
    corpus: { files, articles, characters },
    report,
    diagnostics,
  };
  const color = shared.color && world.color && shared.output === null;
  await world.write(renderer(envelope, { width, color }), shared.output);
  return diagnostics.some(({ severity }) => severity === 'error') ? 2 : 0;
};

const warnAll = (diagnostics: readonly Diagnostic[], { quiet }: SharedOptions, { warn }: World): void => {
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'error' || (!quiet && diagnostic.severity === 'warning'))
      warn(formatDiagnostic(diagnostic));
  }
};
