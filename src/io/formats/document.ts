import { collectBytes } from '../bytes.ts';
import { fail, warn } from '../trouble.ts';
import type { Format, Input, Read } from './format.ts';

/** What a library takes out of the bytes of a document. */
interface Extracted {
  readonly text: string;
  /** What of the text could not be read and what to do, put behind the name of the file. */
  readonly trouble: string | null;
}

export type Extract = (bytes: Uint8Array) => Promise<Extracted>;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Reads with a library that is loaded only now, and may not be installed. */
export async function* readWith(
  input: Input,
  library: string,
  load: () => Promise<Extract>,
): AsyncGenerator<Read> {
  const { file } = input;
  const extract = await load().catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (extract === null) {
    yield fail('missing-library', `${file} needs the package ${library}: npm install ${library}`, file);
    return;
  }
  const found = await extract(await collectBytes(input.chunks())).catch((error: unknown) => ({ error }));
  if ('error' in found) {
    yield fail('bad-document', `${file} cannot be read: ${messageOf(found.error)}`, file);
    return;
  }
  const text = found.text.toWellFormed();
  const isEmpty = text.trim() === '';
  if (found.trouble !== null)
    yield (isEmpty ? fail : warn)('missing-library', `${file} ${found.trouble}`, file);
  else if (isEmpty) yield warn('empty-file', `${file} ${UNREADABLE}`, file);
  if (!isEmpty) yield { type: 'source', source: { file, text, encoding: 'utf-8' } };
}

const UNREADABLE = 'holds no text that can be read: a scan, or letters without a map to Unicode';

const loadDocx = async (): Promise<Extract> => {
  const { default: mammoth } = await import('mammoth');
  return async bytes => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return { text: value, trouble: null };
  };
};

/** Word documents, through mammoth. Offsets point into the text as it comes out. */
export const docx: Format = {
  name: 'docx',
  extensions: ['docx'],
  read: input => readWith(input, 'mammoth', loadDocx),
};
