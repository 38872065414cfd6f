import { warn } from '../trouble.ts';
import { collectText, openText } from './decoded.ts';
import type { Format } from './format.ts';

/** Plain text and Markdown: the file is the text. */
export const text: Format = {
  name: 'text',
  extensions: ['txt', 'md', 'markdown'],
  async *read(input, options) {
    const { file } = input;
    const opened = await openText(input, options);
    if (opened.type === 'trouble') {
      yield opened.read;
      return;
    }
    const whole = await collectText(opened.text());
    if (whole.trim() === '') {
      yield warn('empty-file', `${file} holds no text`, file);
      return;
    }
    if (whole.includes('\0')) yield warn('nul-bytes', `${file} holds NUL bytes; they are skipped`, file);
    yield { type: 'source', source: { file, text: whole, encoding: opened.encoding } };
  },
};
