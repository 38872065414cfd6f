import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a careful reader found in one text. All surfaces are written without white space. */
export interface Gold {
  readonly articles: readonly GoldArticle[];
  readonly people: readonly GoldPerson[];
  readonly institutions: readonly GoldInstitution[];
  readonly figures: readonly GoldFigure[];
  readonly quotes: readonly GoldQuote[];
  readonly proposals: readonly GoldProposal[];
  readonly terms: readonly { readonly term: string; readonly must: boolean }[];
}

export interface GoldArticle {
  readonly title: string | null;
  readonly byline?: readonly string[];
  /** How its body starts, and each later piece of it; `starts_long` where that start stands twice. */
  readonly starts: string;
  readonly starts_long?: string;
  readonly continues?: readonly string[];
}

export interface GoldPerson {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly roles?: readonly string[];
  readonly kind: string;
}

export interface GoldInstitution {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly type: string;
  readonly optional?: boolean;
}

export interface GoldFigure {
  readonly text: string;
  readonly value?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly unit?: string | null;
  readonly kind: string;
  readonly bound: string;
  readonly subject?: string | null;
  readonly change?: string | null;
  readonly status?: string | null;
  readonly optional?: boolean;
}

export interface GoldQuote {
  readonly starts: string;
  readonly speaker: string | null;
}

export interface GoldProposal {
  readonly starts: string;
  readonly speaker: string | null;
}

/** A text with its gold. */
export interface GoldCase {
  /** Name of the gold file without its ending; the text file's name begins with it. */
  readonly id: string;
  readonly textFile: string;
  readonly gold: Gold;
}

const readGold = (file: string): Gold => JSON.parse(readFileSync(file, 'utf8'));

/** The cases of a gold folder whose text stands in one of `textFolders`. */
export const readGoldCases = (folder: string, textFolders: readonly string[]): readonly GoldCase[] => {
  const texts = textFolders.flatMap(dir => readdirSync(dir).map(name => join(dir, name)));
  const cases: GoldCase[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json') || name === 'floors.json') continue;
    const id = basename(name, '.json');
    const textFile = texts.find(text => basename(text).startsWith(id));
    if (textFile === undefined)
      throw new Error(`${join(folder, name)}: no text whose name begins with ${id}`);
    cases.push({ id, textFile, gold: readGold(join(folder, name)) });
  }
  return cases;
};
