import { warn } from '../trouble.ts';
import { collectText, openText } from './decoded.ts';
import type { Format } from './format.ts';
import { maskHtml } from './html-mask.ts';

/** Web pages: what is seen of them, in place. Offsets point into the page as it was captured. */
export const html: Format = {
  name: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  async *read(input, options) {
    const { file } = input;
    const opened = await openText(input, options);
    if (opened.type === 'trouble') {
      yield opened.read;
      return;
    }
    const { text, title, date, source, section } = maskHtml(await collectText(opened.text()));
    if (text.replaceAll('\u200b', '').trim() === '') {
      yield warn('empty-file', `${file} holds no text`, file);
      return;
    }
    const metadata = {
      ...(title === null ? {} : { title }),
      ...(date === null ? {} : { date }),
      ...(source === null ? {} : { source }),
      ...(section === null ? {} : { section }),
    };
    yield { type: 'source', source: { file, text, encoding: opened.encoding, metadata } };
  },
};
