/** 2024年3月5日, 2024年3月; 2024-03-05, 2024/3/5 */
const FULL =
  /(?<year>(?:19|20)\d{2})\s?[年\-/.](?:\s?(?<month>1[0-2]|0?[1-9])\s?(?:[月\-/.](?:\s?(?<day>3[01]|[12]\d|0?[1-9])(?!\d))?))?/u;

const pad = (text: string): string => text.padStart(2, '0');

/** The first date with a year that `text` states, as ISO 8601 in the precision it has; null when there is none. */
export const readDate = (text: string): string | null => {
  const { year, month, day } = FULL.exec(text.slice(0, 20_000))?.groups ?? {};
  if (year === undefined) return null;
  return [year, ...(month === undefined ? [] : [pad(month)]), ...(day === undefined ? [] : [pad(day)])].join(
    '-',
  );
};
