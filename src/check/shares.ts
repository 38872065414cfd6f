import { parseTable, splitCell } from '../lexicon/table.ts';
import type { Trouble } from './finding.ts';
import type { Batch } from './rule.ts';

const FILE = 'check/data/partitions.tsv';

/** For each part the wholes, by number, that it is a part of. */
type Partitions = ReadonlyMap<string, ReadonlySet<number>>;

export const readPartitions = ({ data }: Batch): Partitions => {
  const partitions = new Map<string, Set<number>>();
  for (const [i, row] of parseTable(data.text(FILE), FILE, ['parts']).entries())
    for (const part of splitCell(row.get('parts'))) {
      const own = partitions.get(part) ?? new Set();
      partitions.set(part, own.add(i));
    }
  return partitions;
};

/** 男性占52.3%, 第一产业增加值占比为5%: a part, what is measured of it, and its share of a whole that is not named. */
const SHARE =
  /(?<=^|[，、；：。\s]|其中)(?!其中)(?<part>\p{Script=Han}{1,4}?)(?:人口|增加值|贸易|企业|用户|客户|游客|员工|代表|委员|运输|市场|投资|收入|销售|总额|额|占比)?(?:所占)?(?:比重|占比|比例|占)(?:分别)?(?:约|达到|达|为)?(?<value>\d{1,3}(?:\.\d{1,2})?)[%％]/gu;

/** Shares that follow each other stand this close. */
const GAP = 4;
/** Each part is rounded to what is written. */
const ROUNDING = 0.5;

interface Share {
  readonly start: number;
  readonly end: number;
  readonly part: string;
  readonly value: number;
}

const listShares = (text: string, partitions: Partitions): readonly Share[] =>
  [...text.matchAll(SHARE)].flatMap(({ index, 0: found, groups = {} }) =>
    partitions.has(groups.part ?? '')
      ? [{ start: index, end: index + found.length, part: groups.part ?? '', value: Number(groups.value) }]
      : [],
  );

/** Whether two shares are of different parts of one whole, one right behind the other. */
const isNext = (a: Share, b: Share, partitions: Partitions): boolean =>
  a.part !== b.part &&
  b.start - a.end <= GAP &&
  [...(partitions.get(a.part) ?? [])].some(whole => partitions.get(b.part)?.has(whole) === true);

/** 男性占52%，女性占53%: parts of one whole that come to more than it. */
export function* findExcesses(text: string, partitions: Partitions): Iterable<Trouble> {
  let run: Share[] = [];
  for (const share of [...listShares(text, partitions), null]) {
    const last = run.at(-1);
    if (share !== null && last !== undefined && isNext(last, share, partitions)) {
      run.push(share);
      continue;
    }
    const sum = run.reduce((total, { value }) => total + value, 0);
    const [first] = run;
    if (first !== undefined && last !== undefined && sum > 100 + ROUNDING * run.length)
      yield {
        start: first.start,
        end: last.end,
        message: `the parts sum to ${Number(sum.toFixed(2))}, more than 100`,
      };
    run = share === null ? [] : [share];
  }
}
