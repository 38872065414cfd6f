import { UsageError } from '../usage-error.ts';
import { markdownOf, proseOf, readingRecords } from '../view/text.ts';
import type { Command } from './command.ts';
import { streamRecords } from './plan.ts';

/** `text`: the articles as they are read. */
export const text: Command = {
  name: 'text',
  summary: 'the text as it is read: lines and columns put together, page chrome left out',
  options: [],
  examples: ['cisc text pages/*.txt', 'cisc text pages/*.txt --format ndjson'],
  plan: ({ selection }) => {
    if (selection.sort !== undefined)
      throw new UsageError('--sort: the texts come in the order of their files');
    const prose = { plain: proseOf, markdown: markdownOf };
    return {
      extractors: [],
      ...streamRecords(() => readingRecords, { columns: [], prose }, selection),
    };
  },
};
