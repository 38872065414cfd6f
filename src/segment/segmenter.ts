/** The port to a word segmenter. */
export interface Segmenter {
  /** Name and version, for reproducibility. */
  readonly name: string;
  /** Hash of its dictionaries. */
  readonly dictionary: string;
  /** Words of `text`; joined they give `text` back exactly. */
  cut(text: string): readonly string[];
  /** Part of speech of a word (ICTCLAS/jieba tag set, `x` unknown). Depends on the word alone. */
  tag(word: string): string;
}
