import { analyzeSource } from '../../src/analyze.ts';
import type { Command } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { NO_CONFIG } from '../../src/config.ts';
import type { Source } from '../../src/corpus/source.ts';
import { createEnvironment } from '../../src/environment.ts';
import type { Extract, ExtractorName } from '../../src/extract/extractor.ts';
import { selectExtractors } from '../../src/extract/index.ts';
import { batchesOf } from '../../src/render/json.ts';
import type { Report } from '../../src/view/report.ts';

/** One for all tests of a file: loading the models takes a second. */
const environment = createEnvironment();
const made = new Map<ExtractorName, Extract>();

export const extractsFor = (names: readonly ExtractorName[]): readonly Extract[] =>
  selectExtractors(names).map(extractor => {
    const extract = made.get(extractor.name) ?? extractor.create(environment);
    made.set(extractor.name, extract);
    return extract;
  });

/** Every command, with a word for those that need one. */
export const CALLS: readonly { readonly command: Command; readonly argument: string | null }[] = COMMANDS.map(
  command => ({ command, argument: command.argument?.required ? '企业' : null }),
);

/** What a command says about `sources`, without the process around it; its streams can be read once. */
export const answer = ({ command, argument }: (typeof CALLS)[number], sources: readonly Source[]): Report => {
  const plan = command.plan({
    argument,
    options: new Map(),
    selection: {},
    width: 80,
    config: NO_CONFIG,
    exists: () => false,
    readJson: () => null,
  });
  const extracts = [...extractsFor(plan.extractors), ...(plan.extracts ?? [])];
  const parts = sources.map(source => analyzeSource(source, extracts));
  if ('stream' in plan) return plan.stream(environment, oneByOne(parts));
  const collector = plan.collect(environment);
  for (const part of parts) collector.add(part);
  return collector.finish([]);
};

async function* oneByOne<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** The records of a report, however they come. */
export const recordsOf = async ({ records }: Report): Promise<readonly unknown[]> => {
  const all: unknown[] = [];
  for await (const batch of batchesOf(records) ?? [[records]]) all.push(...batch);
  return all;
};
