import type { Severity } from '../diagnostic.ts';
import type { Span } from '../text/span.ts';

/** What a rule says of one place, in words of its own. */
export interface Trouble extends Span {
  /** What is wrong, in one line. */
  readonly message: string;
  /** What should stand there, when the rule knows. */
  readonly expected?: string;
  /** Where else to look: the other article, the other value. */
  readonly note?: string;
  /** Weaker than the rule's own severity, where this case is less sure. */
  readonly severity?: Severity;
  /** What the finding is about, where the text at its place does not say it. */
  readonly key?: string;
}

/** Trouble in a file. Its offsets point into the source text. */
export interface Draft extends Trouble {
  readonly file: string;
  /** The article, or null when it is the file that is wrong. */
  readonly article: string | null;
}

/** A finding of `check`. */
export interface Finding extends Draft {
  readonly rule: string;
  readonly severity: Severity;
  /** The same for the same trouble after lines have moved. */
  readonly fingerprint: string;
}
