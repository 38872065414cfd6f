import { collectBytes } from '../bytes.ts';
import { fail, warn } from '../trouble.ts';
import type { Format, Input, Read } from './format.ts';

/** Text of a document that a library takes out of its bytes. */
type Extract = (bytes: Uint8Array) => Promise<string>;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Reads with a library that is loaded only now, and may not be installed. */
async function* readWith(input: Input, library: string, load: () => Promise<Extract>): AsyncGenerator<Read> {
  const { file } = input;
  const extract = await load().catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (extract === null) {
    yield fail('missing-library', `${file} needs the package ${library}: npm install ${library}`, file);
    return;
  }
  const text = await extract(await collectBytes(input.chunks())).catch((error: unknown) => ({ error }));
  if (typeof text !== 'string') {
    yield fail('bad-document', `${file} cannot be read: ${messageOf(text.error)}`, file);
    return;
  }
  const whole = text.toWellFormed();
  if (whole.trim() === '')
    yield warn(
      'empty-file',
      `${file} holds no text that can be read: a scan, or letters without a map to Unicode`,
      file,
    );
  else yield { type: 'source', source: { file, text: whole, encoding: 'utf-8' } };
}

/** What the library has to say of fonts is no trouble of the text. */
const QUIET = { verbosity: 0 };

const loadPdf = async (): Promise<Extract> => {
  const { extractText, getDocumentProxy } = await import('unpdf');
  return async bytes => {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes), QUIET), {
      mergePages: false,
    });
    return text.join('\n\n');
  };
};

const loadDocx = async (): Promise<Extract> => {
  const { default: mammoth } = await import('mammoth');
  return async bytes => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
};

/** PDF, through unpdf. Offsets point into the text as it comes out, pages behind each other. */
export const pdf: Format = {
  name: 'pdf',
  extensions: ['pdf'],
  read: input => readWith(input, 'unpdf', loadPdf),
};

/** Word documents, through mammoth. Offsets point into the text as it comes out. */
export const docx: Format = {
  name: 'docx',
  extensions: ['docx'],
  read: input => readWith(input, 'mammoth', loadDocx),
};
