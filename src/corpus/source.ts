/** One decoded input text. Nobody edits `text`: every offset that cisc reports points into it. */
export interface Source {
  /** Path relative to the working directory, with `/`; `<stdin>` for standard input. */
  readonly file: string;
  /** Decoded, BOM dropped, well-formed UTF-16. */
  readonly text: string;
  readonly encoding: Encoding;
  /** What the container (CSV column, JSON field, front matter) says of the text, when there is one. */
  readonly metadata?: Metadata;
}

export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

export interface Metadata {
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly section?: string;
}
