import { fstatSync, type Stats, statSync } from 'node:fs';

type Where = string | number;

const statOf = (where: Where): Stats | null => {
  try {
    return typeof where === 'number' ? fstatSync(where) : statSync(where);
  } catch {
    return null;
  }
};

/** Whether two paths, or a path and a file descriptor, are one file. */
export const isSameFile = (path: string, other: Where): boolean => {
  const [a, b] = [statOf(path), statOf(other)];
  return a?.isFile() === true && b !== null && a.dev === b.dev && a.ino === b.ino;
};
