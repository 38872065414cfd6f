import { parseStopWords, STOP_WORDS_FILE } from '../lexicon/stop-words.ts';
import { UsageError } from '../usage-error.ts';
import { COLLOCATE_COLUMNS, createCollocateCounter } from '../view/collocates.ts';
import { createReport } from '../view/report.ts';
import { type Command, wholeOption } from './command.ts';

const COLLOCATES = 50;
const WINDOW = 5;
const LEAST = 2;

/** `collocates`: what stands near a word. */
export const collocates: Command = {
  name: 'collocates',
  summary:
    'words near a word: logDice (Rychlý 2008), MI (Church & Hanks 1990), t, log-likelihood (Dunning 1993)',
  argument: { name: 'word', description: 'a word, or several that follow each other', required: true },
  options: [
    { flags: '--window <n>', description: `words on each side, within the sentence (default: ${WINDOW})` },
    {
      flags: '--min <n>',
      description: `only collocates that occur n times or more near it (default: ${LEAST})`,
    },
    { flags: '--no-stop-words', description: 'leave function words out' },
  ],
  examples: [
    'cisc collocates 创新 --no-stop-words',
    'cisc collocates 新质生产力 reports/ --window 3 --sort mi',
  ],
  plan: ({ argument, options, selection }) => {
    const node = argument?.trim() ?? '';
    if (node === '') throw new UsageError('collocates: the word is empty');
    const window = wholeOption(options, 'window', 1) ?? WINDOW;
    const least = wholeOption(options, 'min', 1) ?? LEAST;
    return {
      extractors: ['tokens'],
      collect: ({ data, segmenter }) => {
        const counter = createCollocateCounter(node, window);
        const skips = options.get('stop-words') === false;
        const stopWords = skips ? parseStopWords(data.text(STOP_WORDS_FILE)) : new Set<string>();
        return {
          add: ({ annotations }) => annotations.forEach(counter.add),
          finish: () => {
            const records = counter.records(segmenter().tag, { least, stopWords });
            const report = createReport(records, COLLOCATE_COLUMNS, { limit: COLLOCATES, ...selection });
            if (counter.nodes() > 0) return report;
            return { ...report, note: `“${node}” stands nowhere as a word, or as several whole words` };
          },
        };
      },
    };
  },
};
