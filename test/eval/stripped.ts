import type { Span } from '../../src/text/span.ts';

/** A text without its white space: a name that a line break cuts in two is one surface in it. */
export interface Stripped {
  readonly text: string;
  /** Where each offset of the text with white space comes to lie. */
  readonly positions: Uint32Array;
}

export const stripSpace = (text: string): string => text.replace(/\s/gu, '');

export const stripText = (raw: string): Stripped => {
  const positions = new Uint32Array(raw.length + 1);
  let visible = 0;
  for (let i = 0; i < raw.length; i++) {
    positions[i] = visible;
    if (!/\s/u.test(raw[i] ?? '')) visible++;
  }
  positions[raw.length] = visible;
  return { text: stripSpace(raw), positions };
};

export const stripSpan = ({ positions }: Stripped, { start, end }: Span): Span => ({
  start: positions[start] ?? 0,
  end: positions[end] ?? 0,
});

/** Every place where `surface` stands, overlapping ones too. */
export const findSurface = ({ text }: Stripped, surface: string): readonly Span[] => {
  const found: Span[] = [];
  if (surface === '') return found;
  for (let start = text.indexOf(surface); start >= 0; start = text.indexOf(surface, start + 1))
    found.push({ start, end: start + surface.length });
  return found;
};
