import type { TermText } from '../extract/terms/index.ts';
import { parseStopWords, STOP_WORDS_FILE } from '../lexicon/stop-words.ts';
import { UsageError } from '../usage-error.ts';
import { NGRAM_COLUMNS, ngramRecords } from '../view/ngrams.ts';
import { createReport } from '../view/report.ts';
import { termText } from '../view/terms.ts';
import { type Command, type OptionValues, textOption, wholeOption } from './command.ts';

const NGRAMS = 50;
/** How many of the most frequent are kept for sorting by another key. */
const POOL = 10_000;
const LONGEST = 8;

// 3 · 2-4
const SIZE = /^(?<shortest>[1-9])(?:-(?<longest>[1-9]))?$/u;

/** @throws UsageError when the size is no number or range of them. */
const readSize = (options: OptionValues): { shortest: number; longest: number } => {
  const text = textOption(options, 'size') ?? '2';
  const { shortest, longest = shortest } = SIZE.exec(text)?.groups ?? {};
  const size = { shortest: Number(shortest), longest: Number(longest) };
  if (shortest === undefined || size.longest < size.shortest || size.longest > LONGEST)
    throw new UsageError(`--size ${text}: takes a number of words from 1 to ${LONGEST}, or a range: 2-4`);
  return size;
};

/** `ngrams`: sequences of words. */
export const ngrams: Command = {
  name: 'ngrams',
  summary: 'sequences of words by frequency, with mutual information (Church & Hanks 1990)',
  options: [
    { flags: '--size <n>', description: 'number of words, or a range such as 2-4 (default: 2)' },
    { flags: '--min <n>', description: 'only sequences that occur n times or more (default: 2)' },
    { flags: '--with <word>', description: 'only sequences with this word' },
    { flags: '--no-stop-words', description: 'none that begins or ends with a function word' },
  ],
  examples: ['cisc ngrams --size 2-3 --no-stop-words', 'cisc ngrams reports/ --with 创新 --sort mi --min 5'],
  plan: ({ options, selection }) => {
    const least = wholeOption(options, 'min', 1) ?? 2;
    const size = readSize(options);
    const word = textOption(options, 'with');
    return {
      extractors: ['tokens'],
      collect: ({ data }) => {
        const texts: TermText[] = [];
        const skips = options.get('stop-words') === false;
        const stopWords = skips ? parseStopWords(data.text(STOP_WORDS_FILE)) : new Set<string>();
        const most = Math.max(POOL, selection.limit ?? 0);
        return {
          add: ({ annotations }) => {
            for (const annotation of annotations) texts.push(termText(annotation));
          },
          finish: () => {
            const records = ngramRecords(texts, { ...size, least, word, stopWords }, most);
            return createReport(records, NGRAM_COLUMNS, { limit: NGRAMS, ...selection });
          },
        };
      },
    };
  },
};
