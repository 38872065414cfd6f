import { type Corpus, mergeCorpora } from '../analyze.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Environment, Extract, ExtractorName } from '../extract/extractor.ts';
import { createReport, type JsonRecord, limitNote, type Report, type Selection } from '../view/report.ts';
import { type ColumnOf, mapBatches, streamRows } from '../view/view.ts';

/** Takes one analysed source after the other and says in the end what they come to. */
export interface Collector {
  readonly add: (part: Corpus) => void;
  /** Takes the sources that `against` names. */
  readonly addOther?: (part: Corpus) => void;
  /** `diagnostics`: the trouble that reading came to. */
  readonly finish: (diagnostics: readonly Diagnostic[]) => Report;
}

/** What becomes of the sources: a report of them all, or one whose records are read as they are analysed. */
export type Outcome =
  | { readonly collect: (environment: Environment) => Collector }
  | { readonly stream: (environment: Environment, parts: AsyncIterable<Corpus>) => Report };

/** What a command is going to do, once everything typed has been checked. */
export type Plan = Outcome & {
  readonly extractors: readonly ExtractorName[];
  /** Extracts of this one run, behind the registered ones. */
  readonly extracts?: readonly Extract[];
  /** False when the answer does not depend on any text. */
  readonly reads?: boolean;
  /** Paths of a second corpus that the first is compared with. */
  readonly against?: readonly string[];
  /** Only files that git says changed since this revision. */
  readonly changedSince?: string;
};

const NO_SOURCES: Corpus['sources'] = new Map();
const NO_REPAIRS: Corpus['repairs'] = new Map();

/** For commands that need all articles at once. The texts they come from are dropped. */
export const collectCorpus = (report: (corpus: Corpus, environment: Environment) => Report): Outcome => ({
  collect: environment => {
    const parts: Corpus[] = [];
    return {
      add: part => parts.push({ ...part, sources: NO_SOURCES, repairs: NO_REPAIRS }),
      finish: () => report(mergeCorpora(parts), environment),
    };
  },
});

/** The records of one source, where they depend on it alone. */
export type RecordsOf<R> = (part: Corpus) => readonly R[];

/** For views that need all records at once: what was analysed is dropped. */
export const collectRecords = <R>(
  prepare: (environment: Environment) => RecordsOf<R>,
  report: (records: readonly R[]) => Report,
): Outcome => ({
  collect: environment => {
    const recordsOf = prepare(environment);
    const records: R[] = [];
    return {
      add: part => {
        for (const record of recordsOf(part)) records.push(record);
      },
      finish: () => report(records),
    };
  },
});

/** How records that depend on their source alone are shown. */
export interface Shown<R> {
  readonly columns: readonly ColumnOf<R>[];
  /** What Markdown shows instead of a table: a line a record. */
  readonly line?: (record: R) => string;
  /** What a person gets instead of a table: a text a record. */
  readonly prose?: { readonly plain: (record: R) => string; readonly markdown: (record: R) => string };
}

/** A report whose records are read as their sources are analysed: nothing is kept. */
export const streamRecords = <R extends JsonRecord>(
  prepare: (environment: Environment) => RecordsOf<R>,
  { columns, line, prose }: Shown<R>,
  { limit = Number.POSITIVE_INFINITY }: Selection,
): Outcome => ({
  stream: (environment, parts) => {
    let count = 0;
    const read = async function* (): AsyncGenerator<readonly R[]> {
      const recordsOf = prepare(environment);
      for await (const part of parts) {
        const records = recordsOf(part);
        yield records.slice(0, Math.max(0, limit - count));
        count += records.length;
      }
    };
    return {
      records: read(),
      views: [],
      ...(prose === undefined
        ? { rows: { ...streamRows(columns, read()), list: line && mapBatches(read(), line) } }
        : {
            prose: { plain: mapBatches(read(), prose.plain), markdown: mapBatches(read(), prose.markdown) },
          }),
      get note() {
        return limitNote(limit, count);
      },
    };
  },
});

/** Records that depend on their source alone: in the order of the sources as they are made, or sorted. */
export const perSource = <R extends JsonRecord>(
  prepare: (environment: Environment) => RecordsOf<R>,
  shown: Shown<R>,
  selection: Selection,
): Outcome =>
  selection.sort === undefined
    ? streamRecords(prepare, shown, selection)
    : collectRecords(prepare, records => createReport(records, shown.columns, selection, shown.line));
