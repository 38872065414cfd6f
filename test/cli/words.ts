// concordance -e 'a b' "c" → concordance, -e, a b, c
const WORD = /'([^']*)'|"([^"]*)"|(\S+)/gu;

/** Words of a command line, quoted as in a shell; nothing else is special. */
export const splitWords = (line: string): readonly string[] =>
  [...line.matchAll(WORD)].map(([, single, double, bare]) => single ?? double ?? bare ?? '');
