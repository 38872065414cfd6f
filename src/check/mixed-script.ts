import type { Annotation } from '../annotate.ts';
import { parseTable } from '../lexicon/table.ts';
import type { Draft, Trouble } from './finding.ts';
import { type Batch, inArticles, type Rule } from './rule.ts';

const FILE = 'check/data/traditional.tsv';

interface Scripts {
  /** Traditional characters and what stands for them in simplified text. */
  readonly traditional: ReadonlyMap<string, string>;
  /** Simplified characters that traditional text never has, and the traditional one. */
  readonly simplified: ReadonlyMap<string, string>;
}

const readScripts = ({ data }: Batch): Scripts => {
  const rows = parseTable(data.text(FILE), FILE, ['traditional', 'simplified', 'shared']);
  const traditional = new Map(rows.map(row => [row.get('traditional'), row.get('simplified')]));
  const own = rows.filter(row => row.get('shared') === '').toReversed();
  return {
    traditional,
    simplified: new Map(own.map(row => [row.get('simplified'), row.get('traditional')])),
  };
};

const countIn = (text: string, characters: ReadonlyMap<string, string>): number => {
  let count = 0;
  for (const character of text) if (characters.has(character)) count++;
  return count;
};

/** Runs of characters of the script that is not the article's. */
function* findRuns(text: string, foreign: ReadonlyMap<string, string>, script: string): Iterable<Trouble> {
  for (let i = 0; i < text.length; i++) {
    let end = i;
    let expected = '';
    for (let own = foreign.get(text.charAt(end)); own !== undefined; own = foreign.get(text.charAt(end))) {
      expected += own;
      end++;
    }
    if (end === i) continue;
    yield { start: i, end, message: `${script} ${text.slice(i, end)}`, expected };
    i = end;
  }
}

const inText = (scripts: Scripts) =>
  inArticles(function* ({ article: { reading } }: Annotation): Iterable<Trouble> {
    const { text } = reading;
    const traditional = countIn(text, scripts.traditional);
    const simplified = countIn(text, scripts.simplified);
    if (traditional === 0 || simplified === 0) return;
    if (simplified >= traditional) yield* findRuns(text, scripts.traditional, 'traditional');
    else yield* findRuns(text, scripts.simplified, 'simplified');
  });

/** Traditional characters in simplified text, or the other way round. */
export const mixedScript: Rule = {
  name: 'mixed-script',
  severity: 'warning',
  summary: 'Simplified and traditional characters are mixed',
  rationale: 'A search for 发展 does not find 發展, so the article is missed and counts are too low.',
  bad: { text: '要加快發展新质生产力，推动产业转型升级。' },
  good: { text: '要加快发展新质生产力，推动产业转型升级。' },
  options: {},
  extractors: [],
  find: (batch, options): Iterable<Draft> => inText(readScripts(batch))(batch, options),
};
