import { ARTICLE_COLUMNS, articleRecords } from '../view/articles.ts';
import { createReport } from '../view/report.ts';
import { type Command, collectRecords } from './command.ts';

/** `articles`: what was recognised in each file. */
export const articles: Command = {
  name: 'articles',
  summary: 'the articles in each file: title, byline, date, blocks',
  options: [],
  examples: ['cisc articles', 'cisc articles pages/*.txt --json'],
  plan: ({ selection }) => ({
    extractors: [],
    collect: collectRecords(articleRecords, records => createReport(records, ARTICLE_COLUMNS, selection)),
  }),
};
