import stringWidth from 'string-width';

/** Terminal columns that `text` takes: Han and full-width characters count two. */
export const displayWidth = (text: string): number => stringWidth(text);

/** No line starts with these. */
const CLOSING = /^[，。、；：！？”’）》」』】％%…]$/u;

/** Units that stay together: words and numbers of Latin script; any other character alone. */
const splitUnits = (text: string): string[] => {
  const units: string[] = [];
  for (const unit of text.match(/[A-Za-z0-9.,+%/_#-]+|[\s\S]/gu) ?? []) {
    const last = units.length - 1;
    if (CLOSING.test(unit) && units[last] !== undefined) units[last] += unit;
    else units.push(unit);
  }
  return units;
};

/** `text` in lines of at most `width` columns. A unit wider than that is broken between characters. */
export const wrapText = (text: string, width: number): string[] => {
  if (!text.includes('\n') && displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  const append = (unit: string): void => {
    const wide = displayWidth(unit);
    if (used + wide > width && used > 0) flush();
    if (used === 0 && unit.trim() === '') return;
    line += unit;
    used += wide;
  };
  for (const unit of splitUnits(text)) {
    if (unit === '\n') flush();
    else if (displayWidth(unit) <= width) append(unit);
    else for (const character of unit) append(character);
  }
  if (line !== '' || lines.length === 0) flush();
  return lines;
};

/** `text` cut to `width` columns, with `…` where something was cut. */
export const cutText = (text: string, width: number, side: 'start' | 'end'): string => {
  if (displayWidth(text) <= width) return text;
  const characters = [...text];
  if (side === 'start') characters.reverse();
  let kept = '';
  let used = 1;
  for (const character of characters) {
    used += displayWidth(character);
    if (used > width) break;
    kept = side === 'start' ? character + kept : kept + character;
  }
  return side === 'start' ? `…${kept}` : `${kept}…`;
};
