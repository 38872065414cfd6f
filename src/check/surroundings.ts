/** Characters on each side that tell one comma from another. */
const REACH = 8;

/** What stands around a place on its line: the identity of a finding whose own text says too little. */
export const surroundings = (text: string, start: number, end: number): string => {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const kept =
    before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end) + (after.split('\n')[0] ?? '');
  return kept.replace(/\s+/gu, '');
};
