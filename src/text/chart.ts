const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const FULL = '█';

/** Heights of `values` in one line, a character each, blank for none: `  ▂▅█`. */
export const drawSparkline = (values: readonly number[]): string => {
  const most = Math.max(...values, 0);
  return values
    .map(value => {
      if (value <= 0 || most === 0) return ' ';
      return LEVELS[Math.min(LEVELS.length - 1, Math.floor((value / most) * LEVELS.length))] ?? FULL;
    })
    .join('');
};

/** A bar as long as `value` is of `most`, at most `width` characters; any value above 0 shows. */
export const drawBar = (value: number, most: number, width: number): string => {
  if (value <= 0 || most <= 0) return '';
  const eighths = Math.max(1, Math.round((Math.min(value, most) / most) * width * 8));
  return FULL.repeat(eighths >> 3) + (EIGHTHS[eighths & 7] ?? '');
};
