export type Severity = 'error' | 'warning' | 'info';

/** Trouble with one input, as data: what, where, and what to do about it. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Stable kebab-case name, e.g. `empty-file`. */
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly article?: string;
  /** 1-based line in the file. */
  readonly line?: number;
}
