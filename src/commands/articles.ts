import {
  ARTICLE_COLUMNS,
  articleRecords,
  explainedRecords,
  listRepairs,
  REPAIR_COLUMNS,
} from '../view/articles.ts';
import { createReport } from '../view/report.ts';
import { createView } from '../view/view.ts';
import type { Command } from './command.ts';
import { collectRecords, perSource } from './plan.ts';

/** `articles`: what was recognised in each file. */
export const articles: Command = {
  name: 'articles',
  summary: 'the articles in each file: title, byline, date, blocks',
  options: [{ flags: '--explain', description: 'show each repair of the pages, with line numbers' }],
  examples: ['cisc articles', 'cisc articles pages/*.txt --json', 'cisc articles pages/*.txt --explain'],
  plan: ({ options, selection }) => {
    const explains = options.get('explain') === true;
    return {
      extractors: [],
      ...(explains
        ? collectRecords(
            () => explainedRecords,
            records => {
              const report = createReport(records, ARTICLE_COLUMNS, selection);
              const repairs = createView(REPAIR_COLUMNS, listRepairs(records), 'Repairs');
              return { ...report, views: [...report.views, repairs] };
            },
          )
        : perSource(() => articleRecords, { columns: ARTICLE_COLUMNS }, selection)),
    };
  },
};
