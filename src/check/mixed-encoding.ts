import type { Draft } from './finding.ts';
import type { Rule } from './rule.ts';

/** Files of which a part is in another encoding. */
export const mixedEncoding: Rule = {
  name: 'mixed-encoding',
  severity: 'error',
  summary: 'Part of the file is in another encoding',
  rationale: 'Texts from two sources were put into one file as bytes; no program can read both halves.',
  bad: {
    bytes:
      'e4bb8ae5b9b4e4bba5e69da5e585a8e5b882e696b0e5a29ee4bc81e4b89ae38082e7bb8fe6b58ee5b9b3e7a8b3e380820acad0d5feb8ae',
  },
  good: { text: '今年以来，全市新增企业三十家。' },
  options: {},
  extractors: [],
  *find({ diagnostics }): Iterable<Draft> {
    for (const { code, message, file, line } of diagnostics)
      if (file !== undefined && code === 'mixed-encoding')
        yield { file, article: null, start: 0, end: 0, message, key: `${code} ${line ?? 0}` };
  },
};
