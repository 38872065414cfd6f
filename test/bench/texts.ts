import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArticles } from '../../src/corpus/index.ts';
import type { Source } from '../../src/corpus/source.ts';
import { ROOT } from '../world.ts';

const CORPUS = resolve(ROOT, '../shared/data/corpus/central-reports');

export const bytesOf = (text: string): number => Buffer.byteLength(text);

/** The corpus beside the checkout where it is, else the starting corpus. */
const readTexts = (): readonly string[] => {
  const folder = existsSync(CORPUS) ? CORPUS : join(ROOT, 'seeds');
  return readdirSync(folder)
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8'));
};

/** One text of at least `bytes` of UTF-8: the texts one after the other, again from the start when they end. */
export const buildText = (bytes: number): string => {
  const texts = readTexts();
  const parts: string[] = [];
  for (let i = 0, size = 0; size < bytes; i++) {
    const text = texts[i % texts.length] ?? '';
    parts.push(text);
    size += bytesOf(text) + 2;
  }
  return parts.join('\n\n');
};

/** The first `bytes` of `text`, up to the end of a line. */
export const cutText = (text: string, bytes: number): string => {
  const end = text.indexOf('\n', Math.floor((bytes * text.length) / bytesOf(text)));
  return end < 0 ? text : text.slice(0, end);
};

export const sourceOf = (text: string): Source => ({ file: 'bench.txt', text, encoding: 'utf-8' });

export const articlesOf = (text: string): ReturnType<typeof parseArticles>['articles'] =>
  parseArticles(sourceOf(text)).articles;
