import type { Article, Block, BlockKind } from '../../../src/corpus/article.ts';
import type { Facts } from '../../../src/extract/extractor.ts';
import type { InstitutionMention, PersonMention } from '../../../src/extract/names/mention.ts';
import { mapPieces } from '../../../src/text/mapped-text.ts';
import type { Span } from '../../../src/text/span.ts';

interface Person {
  readonly name: string;
  readonly roles?: readonly string[];
}

/** Who is named in the text of a spec. */
export interface Named {
  readonly people?: readonly (string | Person)[];
  readonly institutions?: readonly string[];
}

const KINDS: readonly (readonly [string, BlockKind])[] = [
  ['# ', 'title'],
  ['## ', 'heading'],
  ['- ', 'list-item'],
];

/** An article of one block a line. */
export const toArticle = (text: string): Article => {
  const blocks: Block[] = [];
  let at = 0;
  const lines = text.split('\n').map(line => {
    const [mark = '', kind = 'paragraph'] = KINDS.find(([prefix]) => line.startsWith(prefix)) ?? [];
    const words = line.slice(mark.length);
    const span = { start: at, end: at + words.length };
    blocks.push({ kind, span, source: span });
    at = span.end + 1;
    return words;
  });
  const joined = lines.join('\n');
  return {
    id: 'spec#1',
    file: 'spec',
    title: null,
    kicker: null,
    byline: [],
    date: null,
    source: null,
    section: null,
    blocks,
    reading: mapPieces(joined, [{ start: 0, end: joined.length }]),
    pieces: [{ start: 0, end: joined.length }],
  };
};

const placesOf = (text: string, word: string): Span[] => {
  const places: Span[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    places.push({ start: at, end: at + word.length });
  return places;
};

const toPeople = (text: string, { name, roles = [] }: Person): PersonMention[] =>
  placesOf(text, name).map(span => ({
    ...span,
    text: name,
    name,
    kind: 'subject',
    roles: roles
      .filter(role => text.slice(0, span.start).endsWith(role))
      .map(role => ({ text: role, organization: null, post: null })),
    certain: true,
    rule: 'spec',
  }));

const toInstitutions = (text: string, name: string): InstitutionMention[] =>
  placesOf(text, name).map(span => ({
    ...span,
    text: name,
    name,
    type: 'other',
    parent: null,
    certain: true,
    rule: 'spec',
  }));

/** The mentions that a spec names, wherever they stand in its article. */
export const toFound = (
  { reading: { text } }: Article,
  { people = [], institutions = [] }: Named,
): Facts => ({
  people: people.flatMap(person => toPeople(text, typeof person === 'string' ? { name: person } : person)),
  institutions: institutions.flatMap(name => toInstitutions(text, name)),
});
