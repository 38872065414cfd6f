import { proseOf, readingRecords } from '../view/text.ts';
import { type Command, collectRecords } from './command.ts';

/** `text`: the articles as they are read. */
export const text: Command = {
  name: 'text',
  summary: 'the text as it is read: lines and columns put together, page chrome left out',
  options: [],
  examples: ['cisc text pages/*.txt', 'cisc text pages/*.txt --format ndjson'],
  plan: ({ selection: { limit } }) => ({
    extractors: [],
    collect: collectRecords(readingRecords, records => {
      const shown = limit === undefined ? records : records.slice(0, limit);
      const prose = shown.flatMap((record, i) => (i === 0 ? [proseOf(record)] : ['', proseOf(record)]));
      return { records: shown, views: [], prose };
    }),
  }),
};
