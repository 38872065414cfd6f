import type { Corpus } from '../analyze.ts';
import type { Collector, Plan } from '../commands/plan.ts';
import type { Config } from '../config.ts';
import type { Source } from '../corpus/source.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Environment } from '../extract/extractor.ts';
import type { Report } from '../view/report.ts';
import type { Call } from './program.ts';
import type { World } from './world.ts';

/** What a run has seen so far. */
export interface Tally {
  files: number;
  articles: number;
  characters: number;
  readonly diagnostics: Diagnostic[];
}

export const createTally = (): Tally => ({ files: 0, articles: 0, characters: 0, diagnostics: [] });

/** Where texts come from and what is done with each. */
export interface Input {
  readonly paths: readonly string[];
  readonly options: Call['options'];
  readonly config: Config;
  readonly analyze: (source: Source) => Corpus;
  readonly world: World;
}

type Items = ReturnType<World['read']>;

/** Analyses one source after the other, each when the one before has been dealt with. */
async function* analyzeAll(items: Items, analyze: Input['analyze'], tally: Tally): AsyncGenerator<Corpus> {
  for await (const item of items) {
    if (item.type === 'diagnostic') {
      tally.diagnostics.push(item.diagnostic);
      continue;
    }
    const part = analyze(item.source);
    tally.files += part.files;
    tally.articles += part.annotations.length;
    tally.characters += part.characters;
    for (const diagnostic of part.diagnostics) tally.diagnostics.push(diagnostic);
    yield part;
  }
}

/** The sources of a plan. */
async function* analyzePaths(plan: Plan, input: Input, tally: Tally): AsyncGenerator<Corpus> {
  if (plan.reads === false) return;
  const { options, config, analyze, world } = input;
  const changed = plan.changedSince === undefined ? null : await world.changedSince(plan.changedSince);
  const paths = input.paths.length > 0 ? input.paths : config.paths;
  const accepts = (file: string): boolean => !config.ignores(file) && (changed?.has(file) ?? true);
  yield* analyzeAll(world.read(paths, options, accepts), analyze, tally);
}

/** The sources that a plan compares them with: what they hold is not counted. */
async function* analyzeOthers(plan: Plan, input: Input, tally: Tally): AsyncGenerator<Corpus> {
  if (plan.against === undefined || plan.against.length === 0) return;
  const { options, config, analyze, world } = input;
  const others = world.read(plan.against, options, file => !config.ignores(file));
  yield* analyzeAll(others, analyze, { ...createTally(), diagnostics: tally.diagnostics });
}

const collectAll = async (collector: Collector, plan: Plan, input: Input, tally: Tally): Promise<Report> => {
  for await (const part of analyzePaths(plan, input, tally)) collector.add(part);
  for await (const part of analyzeOthers(plan, input, tally)) collector.addOther?.(part);
  return collector.finish(tally.diagnostics);
};

/** What a plan has to say of its sources; `tally` is complete when the records of the report have been read. */
export const reportOn = async (
  plan: Plan,
  environment: Environment,
  input: Input,
  tally: Tally,
): Promise<Report> =>
  'stream' in plan
    ? plan.stream(environment, analyzePaths(plan, input, tally))
    : collectAll(plan.collect(environment), plan, input, tally);
