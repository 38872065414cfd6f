import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const readBroadcasts = (path: string, every: number): string[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .filter((_, i) => i % every === 0)
    .map(line => {
      const { text }: { readonly text: string } = JSON.parse(line);
      // sentences become lines, so that none is too long to train on
      return text.replaceAll('。', '。\n');
    });

const readReports = (folder: string): string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.csv'))
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8').replaceAll('。', '。\n'));

/** Raw texts of today below `folder`: one in `every` of the broadcasts, and the reports. */
export const readCorpus = (folder: string, every: number): string[] => [
  ...['2023.jsonl', '2024.jsonl']
    .map(name => join(folder, name))
    .filter(path => existsSync(path))
    .flatMap(path => readBroadcasts(path, every)),
  ...(existsSync(join(folder, 'reports-2026')) ? readReports(join(folder, 'reports-2026')) : []),
];
