import { readFileSync } from 'node:fs';
import { COMMANDS } from '../../src/commands/index.ts';
import type { ArticleRecord } from '../../src/view/articles.ts';
import type { FigureRecord } from '../../src/view/figures.ts';
import type { InstitutionRecord } from '../../src/view/institutions.ts';
import type { PersonRecord } from '../../src/view/people.ts';
import { runCli } from '../world.ts';
import { type Gold, type GoldCase, readGoldCases } from './gold.ts';
import type { Outcome } from './outcome.ts';
import { scoreArticles, scoreTerms, TERMS } from './score-articles.ts';
import { scoreFigures } from './score-figures.ts';
import { scoreInstitutions, scorePeople } from './score-names.ts';
import { type SpeechRecord, scoreProposals, scoreQuotes } from './score-speech.ts';
import { type Stripped, stripText } from './stripped.ts';

/** The records of every scored command. */
interface Answers {
  readonly figures: readonly FigureRecord[];
  readonly people: readonly PersonRecord[];
  readonly institutions: readonly InstitutionRecord[];
  readonly quotes: readonly SpeechRecord[];
  readonly proposals: readonly SpeechRecord[];
  readonly terms: readonly { readonly term: string }[];
  readonly articles: readonly ArticleRecord[];
}

type Scorer = (gold: Gold, answers: Answers, text: Stripped) => Iterable<Outcome>;

/** THE list of what is scored, by the command that answers. */
const SCORERS: Readonly<Record<keyof Answers, Scorer>> = {
  articles: (gold, { articles }, text) => scoreArticles(gold.articles, articles, text),
  figures: (gold, { figures }, text) => scoreFigures(gold.figures, figures, text),
  people: (gold, { people }, text) => scorePeople(gold.people, people, text),
  institutions: (gold, { institutions }) => scoreInstitutions(gold.institutions, institutions),
  quotes: (gold, { quotes }) => scoreQuotes(gold.quotes, quotes),
  proposals: (gold, { proposals }) => scoreProposals(gold.proposals, proposals),
  terms: (gold, { terms }) => scoreTerms(gold.terms, terms),
};

const SCORED: readonly (keyof Answers)[] = [
  'articles',
  'figures',
  'people',
  'institutions',
  'quotes',
  'proposals',
  'terms',
];

/** A comparison with the text it was made on. */
export type PlacedOutcome = Outcome & { readonly text: string };

const ask = async (command: string, file: string): Promise<Partial<Answers>> => {
  const limit = command === 'terms' ? ['--limit', String(TERMS)] : [];
  const { stdout, stderr, exitCode } = await runCli([command, file, '--json', ...limit]);
  if (exitCode !== 0) throw new Error(`cisc ${command} ${file} ended with ${exitCode}: ${stderr}`);
  return JSON.parse(stdout);
};

const NONE: Answers = {
  figures: [],
  people: [],
  institutions: [],
  quotes: [],
  proposals: [],
  terms: [],
  articles: [],
};

const evaluateCase = async ({ id, textFile, gold }: GoldCase): Promise<readonly PlacedOutcome[]> => {
  const text = stripText(new TextDecoder().decode(readFileSync(textFile)));
  const outcomes: PlacedOutcome[] = [];
  for (const command of SCORED) {
    if (!COMMANDS.some(({ name }) => name === command)) continue;
    const answers = { ...NONE, ...(await ask(command, textFile)) };
    for (const outcome of SCORERS[command](gold, answers, text)) outcomes.push({ ...outcome, text: id });
  }
  return outcomes;
};

/** A gold folder with the folders its texts are in, relative to the project. */
export interface GoldSet {
  readonly gold: string;
  readonly texts: readonly string[];
}

/** Asks `cisc` about every text of a set and compares each answer with gold. */
export const evaluate = async ({ gold, texts }: GoldSet): Promise<readonly PlacedOutcome[]> => {
  const outcomes: PlacedOutcome[] = [];
  for (const goldCase of readGoldCases(gold, texts)) outcomes.push(...(await evaluateCase(goldCase)));
  return outcomes;
};
