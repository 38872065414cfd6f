import { indexLines, positionAt } from '../text/line-index.ts';
import { UsageError } from '../usage-error.ts';

const faultOf = (text: string): string | null => {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
};

/** Where V8 says the fault is: `… in JSON at position 12`, `Unexpected end of JSON input`, or nowhere. */
const statedPosition = (message: string, text: string): number | null => {
  if (message.startsWith('Unexpected end')) return text.length;
  const [, position] = /\bat position (\d+)/u.exec(message) ?? [];
  return position === undefined ? null : Number(position);
};

/** Whether `text` is the beginning of some JSON, as far as it goes. */
const isBeginning = (text: string): boolean => {
  const message = faultOf(text);
  return message === null || statedPosition(message, text) === text.length;
};

/** The first character that no JSON can go on with. O(n log n). */
const searchPosition = (text: string): number => {
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isBeginning(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
};

/**
 * The value of a JSON file that a person wrote.
 * @throws UsageError with file, line and column when it is none.
 */
export const parseJsonFile = (text: string, file: string): unknown => {
  const message = faultOf(text);
  if (message === null) return JSON.parse(text);
  const position = statedPosition(message, text) ?? searchPosition(text);
  const { line, column } = positionAt(indexLines(text), position);
  const [what = ''] = message.split(/, (?:\.\.\.)?"| in JSON| is not valid/u);
  throw new UsageError(`${file}:${line}:${column}: not JSON: ${what}`);
};
