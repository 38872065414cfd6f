/** One decoded input text. Nobody edits `text`: every offset that cisc reports points into it. */
export interface Source {
  /**
   * Path relative to the working directory, with `/`; `<stdin>` for standard input. A record of a table or of
   * JSON is a text of its own, `path:number`, counted from 1; offsets point into its text field.
   */
  readonly file: string;
  /** Decoded, BOM dropped, well-formed UTF-16. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Number of the record when the file holds many texts. */
  readonly record?: number;
  /** What the container (CSV column, JSON field, front matter) says of the text, when there is one. */
  readonly metadata?: Metadata;
}

/** Every encoding that is read. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

export type Encoding = (typeof ENCODINGS)[number];

export const isEncoding = (name: string): name is Encoding => ENCODINGS.some(encoding => encoding === name);

export interface Metadata {
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  /** Who wrote it, as it is set: 甲、乙. */
  readonly byline?: string;
  readonly section?: string;
}

/** What the reader of a file may be told about it. */
export interface FormatOptions {
  /** Overrides the decision made for each file. */
  readonly encoding?: Encoding;
  /** Names of the columns or fields that hold the text and what is known of it; guessed when the names are usual. */
  readonly textField?: string;
  readonly titleField?: string;
  readonly dateField?: string;
}
