import { parseStopWords, STOP_WORDS_FILE } from '../lexicon/stop-words.ts';
import { createReport } from '../view/report.ts';
import { createWordCounter, WORD_COLUMNS } from '../view/wordlist.ts';
import { type Command, textOption, wholeOption } from './command.ts';

const WORDS = 100;

/** `wordlist`: the vocabulary by frequency. */
export const wordlist: Command = {
  name: 'wordlist',
  summary: 'words by frequency, with part of speech and dispersion (DP: Gries 2008)',
  options: [
    { flags: '--pos <tag>', description: 'only this part of speech, e.g. n, v, vn (n takes ns, nr, … too)' },
    { flags: '--min <n>', description: 'only words that occur n times or more' },
    { flags: '--no-stop-words', description: 'leave function words out' },
  ],
  examples: ['cisc wordlist --no-stop-words --limit 30', 'cisc wordlist reports/ --pos v --format csv'],
  plan: ({ options, selection }) => {
    const pos = textOption(options, 'pos');
    const least = wholeOption(options, 'min', 1) ?? 1;
    return {
      extractors: ['tokens'],
      collect: ({ data, segmenter }) => {
        const counter = createWordCounter();
        const skips = options.get('stop-words') === false;
        const stopWords = skips ? parseStopWords(data.text(STOP_WORDS_FILE)) : new Set<string>();
        return {
          add: ({ annotations }) => annotations.forEach(counter.add),
          finish: () => {
            const records = counter.records(segmenter().tag, { pos, least, stopWords });
            return createReport(records, WORD_COLUMNS, { limit: WORDS, ...selection });
          },
        };
      },
    };
  },
};
