import type { Fact } from '../fact.ts';

/** Words somebody said, direct (in quotation marks) or indirect. The span covers the words, marks included. */
export interface Quote extends Fact {
  readonly text: string;
  /** Canonical name of the person or institution, the role words if nobody is named, or null. */
  readonly speaker: string | null;
  readonly verb: string | null;
  readonly direct: boolean;
  /** The document or meeting that the words are taken from, when nobody speaks: 政府工作报告. */
  readonly document: string | null;
}

/** Something recommended. The span covers the recommended content. */
export interface Proposal extends Fact {
  readonly text: string;
  readonly speaker: string | null;
  readonly verb: string;
  /** Whom it is addressed to, if the text says so. */
  readonly addressee: string | null;
}
