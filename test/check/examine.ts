import { analyzeSource, mergeCorpora } from '../../src/analyze.ts';
import { checkBatch } from '../../src/check/check.ts';
import type { Finding } from '../../src/check/finding.ts';
import type { Example, Rule } from '../../src/check/rule.ts';
import { selectRules } from '../../src/check/settings.ts';
import { NO_CONFIG } from '../../src/config.ts';
import type { Metadata, Source } from '../../src/corpus/source.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { createEnvironment } from '../../src/environment.ts';
import type { DataReader } from '../../src/extract/extractor.ts';
import { selectExtractors } from '../../src/extract/index.ts';
import {
  isOwnListName,
  type OwnListName,
  parseOwnTable,
  withOwnTables,
} from '../../src/extract/own-lists.ts';
import { text as plainText } from '../../src/io/formats/text.ts';

/** An example with what it is compared with. */
export interface Case extends Example {
  readonly against?: readonly string[];
  readonly today?: string;
  /** Rows of the project, by list. */
  readonly lexicons?: Partial<Record<OwnListName, string>>;
}

const environment = createEnvironment();

/** The shipped word lists with the rows of a case before theirs. */
const dataOf = ({ lexicons = {} }: Case): DataReader =>
  withOwnTables(
    environment.data,
    Object.entries(lexicons).flatMap(([name, text]) =>
      isOwnListName(name) ? [parseOwnTable(name, text, 'own.tsv')] : [],
    ),
  );

const metadataOf = ({ title, date, source }: Example): Metadata => ({
  ...(title === undefined ? {} : { title }),
  ...(date === undefined ? {} : { date }),
  ...(source === undefined ? {} : { source }),
});

/** The bytes as a file that is there in one chunk. */
const inputOf = (file: string, bytes: Uint8Array) => ({
  file,
  chunks: async function* () {
    yield bytes;
  },
});

const readCase = async (example: Case): Promise<{ sources: Source[]; diagnostics: Diagnostic[] }> => {
  const { text, texts = text === undefined ? [] : [text], bytes } = example;
  const files = bytes === undefined ? texts.map(t => Buffer.from(t)) : [Buffer.from(bytes, 'hex')];
  const sources: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [i, content] of files.entries())
    for await (const read of plainText.read(inputOf(`${i + 1}.txt`, content), {})) {
      if (read.type === 'source') sources.push({ ...read.source, metadata: metadataOf(example) });
      else diagnostics.push(read.diagnostic);
    }
  return { sources, diagnostics };
};

/** What one rule says of a case, and the text at each place. */
export const examine = async (
  rule: Rule,
  example: Case,
): Promise<readonly (Finding & { readonly at: string })[]> => {
  const data = dataOf(example);
  const extracts = selectExtractors(rule.extractors).map(extractor =>
    extractor.create({ ...environment, data }),
  );
  const { sources, diagnostics } = await readCase(example);
  const corpus = mergeCorpora(sources.map(source => analyzeSource(source, extracts)));
  const others = (await readCase({ texts: (example.against ?? []).map(text => text) })).sources;
  const against = mergeCorpora(
    others.map(source => analyzeSource({ ...source, file: `old-${source.file}` }, extracts)),
  );
  const batch = { corpus, against, diagnostics, data, today: example.today ?? null };
  return checkBatch(batch, selectRules([rule], NO_CONFIG, null), NO_CONFIG.identify).map(finding => ({
    ...finding,
    at: corpus.sources.get(finding.file)?.text.slice(finding.start, finding.end) ?? '',
  }));
};
