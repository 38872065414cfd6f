import { ARTICLE_COLUMNS, articleRecords } from '../view/articles.ts';
import { createReport } from '../view/report.ts';
import type { Command } from './command.ts';

/** `articles`: what was recognised in each file. */
export const articles: Command = {
  name: 'articles',
  summary: 'the articles in each file: title, byline, date, blocks',
  options: [],
  examples: ['cisc articles', 'cisc articles pages/*.txt --json'],
  plan: ({ selection }) => ({
    extractors: [],
    report: corpus => createReport(articleRecords(corpus), ARTICLE_COLUMNS, selection),
  }),
};
