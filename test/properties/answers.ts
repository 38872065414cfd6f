import { analyzeSource } from '../../src/analyze.ts';
import type { Command } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { NO_CONFIG } from '../../src/config.ts';
import type { Source } from '../../src/corpus/source.ts';
import { createEnvironment } from '../../src/environment.ts';
import type { Extract, ExtractorName } from '../../src/extract/extractor.ts';
import { selectExtractors } from '../../src/extract/index.ts';
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

/** What a command says about `sources`, without the process around it. */
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
  const collector = plan.collect(environment);
  for (const source of sources) collector.add(analyzeSource(source, extracts));
  return collector.finish([]);
};
