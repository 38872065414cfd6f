import { areNested, type Candidate, candidatesOf, createSeen } from './candidates.ts';
import type { Draft } from './finding.ts';
import { headOf } from './head.ts';
import { proseOf } from './prose.ts';
import { numberIn, placeIn, type Rule } from './rule.ts';

/** Articles that say the same, character for character. */
export const exactDuplicate: Rule = {
  name: 'exact-duplicate',
  severity: 'error',
  summary: 'The same article is there twice',
  rationale: 'Everything in it is counted double. Punctuation, white space, title and byline do not matter.',
  bad: {
    texts: [
      '园区开园\n今年以来，全市新增企业三十家，其中高新技术企业十二家，累计达到四百家。',
      '园区正式开园\n今年以来，全市新增企业三十家，其中高新技术企业十二家，累计达到四百家。',
    ],
  },
  good: {
    texts: [
      '园区开园\n今年以来，全市新增企业三十家，其中高新技术企业十二家，累计达到四百家。',
      '大桥通车\n昨日上午，跨江大桥正式通车，两岸往来时间由一个小时缩短到十分钟。',
    ],
  },
  options: { least: 20 },
  extractors: [],
  *find(batch, options): Iterable<Draft> {
    const first = new Map<string, Candidate>();
    const seen = createSeen();
    for (const candidate of candidatesOf(batch)) {
      const prose = proseOf(candidate.text);
      if (prose.length < numberIn(options, 'least')) continue;
      const text = decode(prose);
      const original = first.get(text);
      if (original === undefined) first.set(text, candidate);
      else if (candidate.isNew && !areNested(candidate, original) && !seen.has(candidate, original)) {
        seen.add(candidate, original);
        const { annotation } = candidate;
        const message = `the same text as ${original.name}`;
        yield placeIn(annotation, { ...headOf(annotation), message, key: original.name });
      }
    }
  },
};

const decode = (codes: Uint16Array): string => new TextDecoder('utf-16le').decode(codes);
