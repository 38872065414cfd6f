import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A clean text to plant damage into. */
export interface Document {
  readonly name: string;
  readonly paragraphs: readonly string[];
}

const ROOT = new URL('../../../shared/data/corpus/', import.meta.url);

const splitParagraphs = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/u)
    .map(line => line.trim())
    .filter(line => line !== '');

const readBroadcasts = (name: string): readonly Document[] =>
  readFileSync(new URL(name, ROOT), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const { id, text }: { id: string; text: string } = JSON.parse(line);
      return { name: id, paragraphs: splitParagraphs(text) };
    });

const readFolder = (folder: string): readonly Document[] =>
  readdirSync(new URL(folder, ROOT))
    .sort()
    .map(name => ({
      name,
      paragraphs: splitParagraphs(readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8')),
    }));

/** The clean texts of ../shared/data/corpus in a fixed order; none when they are not there. */
export const readCorpus = (): readonly Document[] => {
  if (!existsSync(ROOT)) return [];
  return [
    ...readFolder('central-reports'),
    ...readFolder('reports-2026'),
    ...readBroadcasts('2023.jsonl'),
    ...readBroadcasts('2024.jsonl'),
  ];
};

/** Whether document `index` of the corpus is one that weights and thresholds are chosen on. */
export const isDevelopment = (index: number): boolean => index % 5 === 0;
/** Whether it is one that nothing was learned from or chosen on: what is measured there holds elsewhere. */
export const isFresh = (index: number): boolean => index % 20 === 1;
/** Whether the model has not seen it. */
export const isHeldOut = (index: number): boolean => isDevelopment(index) || isFresh(index);
