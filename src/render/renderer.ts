import type { Envelope } from '../view/report.ts';

export interface RenderOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
}

/** Turns a report into pieces of output, in order. */
export type Renderer = (
  envelope: Envelope,
  options: RenderOptions,
) => Iterable<string> | AsyncIterable<string>;
