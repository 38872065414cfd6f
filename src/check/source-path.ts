import type { Source } from '../corpus/source.ts';

/** The file on disk that a text comes from: batch.csv of batch.csv:3. */
export const pathOf = ({ file, record }: Pick<Source, 'file' | 'record'>): string =>
  record === undefined ? file : file.replace(/:\d+$/u, '');
