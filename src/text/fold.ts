/**
 * Full-width ASCII (U+FF01–FF5E) and the ideographic space to their narrow forms.
 * Keeps length, so every offset into the folded text is one into `text`.
 */
export const foldWidth = (text: string): string =>
  /[\uFF01-\uFF5E\u3000]/u.test(text)
    ? text.replace(/[\uFF01-\uFF5E\u3000]/gu, c =>
        c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
      )
    : text;
