import type { Encoding } from '../../corpus/source.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { collectBytes } from '../bytes.ts';
import { decodeChunks, judgeEncoding } from '../decode.ts';
import { findMixedLine } from '../mixed.ts';
import { fail, warn } from '../trouble.ts';
import type { FormatOptions, Input, Read } from './format.ts';

/** A file with its encoding decided, or what is wrong with it. */
export type Opened =
  | { readonly type: 'decoded'; readonly encoding: Encoding; readonly text: () => AsyncIterable<string> }
  | { readonly type: 'trouble'; readonly read: Read };

const refuse = (file: string, encoding?: Encoding): Opened => {
  const tried = encoding ?? 'UTF-8, UTF-16 with BOM, GB18030 and Big5';
  const message = `${file} is not valid in ${tried}; give its encoding with --encoding`;
  return { type: 'trouble', read: fail('undecodable', message, file) };
};

/** Bytes in no encoding at all, or in two: then it says where the second begins. */
const refuseMixed = async (input: Input): Promise<Opened> => {
  const { file } = input;
  const line = findMixedLine(await collectBytes(input.chunks()));
  if (line === null) return refuse(file);
  const message = `${file}:${line}: bytes that are no UTF-8 in a UTF-8 text: mixed encodings, or a cut character`;
  const diagnostic: Diagnostic = { severity: 'error', code: 'mixed-encoding', message, file, line };
  return { type: 'trouble', read: { type: 'diagnostic', diagnostic } };
};

const isValid = async (input: Input, encoding: Encoding): Promise<boolean> => {
  try {
    for await (const _ of decodeChunks(input.chunks(), encoding));
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** Decides how the bytes of a text file are to be read. */
export const openText = async (input: Input, { encoding: forced }: FormatOptions): Promise<Opened> => {
  const { file } = input;
  if (forced !== undefined && !(await isValid(input, forced))) return refuse(file, forced);
  const verdict = forced ?? (await judgeEncoding(input.chunks));
  if (verdict === 'binary')
    return { type: 'trouble', read: fail('binary-file', `${file} is no text (binary)`, file) };
  if (verdict === 'empty')
    return { type: 'trouble', read: warn('empty-file', `${file} holds no text`, file) };
  if (verdict === 'undecodable') return refuseMixed(input);
  return { type: 'decoded', encoding: verdict, text: () => decodeChunks(input.chunks(), verdict) };
};

/** The whole text of a file, well-formed. */
export const collectText = async (text: AsyncIterable<string>): Promise<string> => {
  const parts: string[] = [];
  for await (const part of text) parts.push(part);
  return parts.join('').toWellFormed();
};
