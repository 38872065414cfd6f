import { articles } from './articles.ts';
import { check } from './check.ts';
import { collocates } from './collocates.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { concordance } from './concordance.ts';
import { figures } from './figures.ts';
import { institutions } from './institutions.ts';
import { ngrams } from './ngrams.ts';
import { people } from './people.ts';
import { proposals } from './proposals.ts';
import { quotes } from './quotes.ts';
import { stats } from './stats.ts';
import { terms } from './terms.ts';
import { text } from './text.ts';
import { wordlist } from './wordlist.ts';

/** THE list of subcommands, in the order `cisc --help` shows them. */
export const COMMANDS: readonly Command[] = [
  stats,
  figures,
  people,
  institutions,
  terms,
  quotes,
  proposals,
  articles,
  text,
  concordance,
  collocates,
  compare,
  ngrams,
  wordlist,
  check,
];
