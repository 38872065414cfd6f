import type { Draft } from './finding.ts';
import type { Rule } from './rule.ts';

/** Files whose bytes are no text in any encoding that cisc knows. */
export const undecodable: Rule = {
  name: 'undecodable',
  severity: 'error',
  summary: 'The file is no text in any known encoding',
  rationale: 'Nothing in it can be read, searched or counted; it was cut off or is no text at all.',
  bad: { bytes: 'd6d0b9fa00ffd6d0b9fa00ff' },
  good: { text: '今年以来，全市新增企业三十家。' },
  options: {},
  extractors: [],
  *find({ diagnostics }): Iterable<Draft> {
    for (const { code, message, file } of diagnostics)
      if (file !== undefined && (code === 'undecodable' || code === 'binary-file'))
        yield { file, article: null, start: 0, end: 0, message, key: code };
  },
};
