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

/** Whether a measure is somebody's advice, or a task set by leaders, offices, meetings and documents. */
export type ProposalKind = 'advice' | 'demand';

/** Something recommended or demanded. The span covers the recommended content. */
export interface Proposal extends Fact {
  readonly text: string;
  /** Canonical name of the person or institution; of a demand also the document or meeting. */
  readonly speaker: string | null;
  readonly kind: ProposalKind;
  readonly verb: string;
  /** Whom it is addressed to, if the text says so. */
  readonly addressee: string | null;
}
