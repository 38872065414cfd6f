import type { Annotation } from '../annotate.ts';
import type { Block, BlockKind } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';
import type { Draft, Trouble } from './finding.ts';
import { proseOf, shinglesOf } from './prose.ts';
import { type Batch, numberIn, placeIn, type Rule, type RuleOptions } from './rule.ts';

interface Paragraph {
  readonly annotation: Annotation;
  readonly block: Block;
  readonly shingles: Uint32Array;
}

/** The earlier paragraph that one repeats, and whether it has all its words. */
interface Repeat {
  readonly original: Paragraph;
  readonly isWhole: boolean;
}

/** Share of a paragraph that has to stand in another one. */
const SHARE = 0.9;

const paragraphsOf = (annotation: Annotation, least: number): readonly Paragraph[] => {
  const { blocks, reading } = annotation.article;
  return blocks.flatMap(block => {
    const prose = proseOf(reading.text.slice(block.span.start, block.span.end));
    return prose.length < least ? [] : [{ annotation, block, shingles: shinglesOf(prose) }];
  });
};

/** The paragraphs of each file, the longer first: a pull quote repeats the paragraph it is taken from. */
const paragraphsByFile = (batch: Batch, least: number): ReadonlyMap<string, readonly Paragraph[]> => {
  const files = new Map<string, Paragraph[]>();
  for (const annotation of batch.corpus.annotations) {
    const own = files.get(annotation.article.file) ?? [];
    for (const paragraph of paragraphsOf(annotation, least)) own.push(paragraph);
    files.set(annotation.article.file, own);
  }
  for (const own of files.values()) own.sort((a, b) => b.shingles.length - a.shingles.length);
  return files;
};

const HEADS: ReadonlySet<BlockKind> = new Set(['title', 'kicker', 'heading']);

/** How many blocks below a heading may say again what it says. */
const NEAR = 3;

/** A heading and the lead below it say the same by nature; what stands first is one, however long. */
const isHeadOf = (paragraph: Paragraph, original: Paragraph): boolean => {
  const { blocks } = paragraph.annotation.article;
  const isHead = HEADS.has(paragraph.block.kind) || paragraph.block === blocks[0];
  if (!isHead || paragraph.annotation !== original.annotation) return false;
  const below = blocks.indexOf(original.block) - blocks.indexOf(paragraph.block);
  return below > 0 && below <= NEAR;
};

const BODY: ReadonlySet<BlockKind> = new Set(['paragraph', 'sidebar']);

/** A lead says in a clause what a paragraph below it says in nearly the same words. A copy has all of them. */
const isLeadOf = ({ original, isWhole }: Repeat, paragraph: Paragraph): boolean =>
  !isWhole &&
  original.annotation === paragraph.annotation &&
  original.block === original.annotation.article.blocks.find(({ kind }) => BODY.has(kind)) &&
  paragraph.shingles.length < original.shingles.length / 2;

/** Which paragraphs have a shingle: the first few, so that a formula costs no more than another phrase. */
type Owners = Map<number, Paragraph[]>;
const MOST = 4;

const addOwner = (owners: Owners, paragraph: Paragraph): void => {
  for (const shingle of paragraph.shingles) {
    const own = owners.get(shingle);
    if (own === undefined) owners.set(shingle, [paragraph]);
    else if (own.length < MOST && own.at(-1) !== paragraph) own.push(paragraph);
  }
};

/** Which earlier paragraph holds most of this one's shingles, when that is nearly all of them. */
const findOriginal = (shingles: Uint32Array, owners: Owners): Repeat | null => {
  const shared = new Map<Paragraph, number>();
  for (const shingle of shingles)
    for (const owner of owners.get(shingle) ?? []) shared.set(owner, (shared.get(owner) ?? 0) + 1);
  for (const [original, count] of shared)
    if (count >= shingles.length * SHARE) return { original, isWhole: count === shingles.length };
  return null;
};

interface Found {
  readonly paragraph: Paragraph;
  readonly trouble: Omit<Trouble, keyof Span>;
  /** What it repeats, where one paragraph holds all of it. */
  readonly original: Paragraph | null;
}

const TWICE = { message: 'the paragraph stands in this file twice' };
const NEARLY = { message: 'nearly the same paragraph stands in this file before' };
const QUOTED = { message: 'a pull quote: the article says it again', severity: 'info' } as const;

function* findRepeated(paragraphs: readonly Paragraph[]): Iterable<Found> {
  const owners: Owners = new Map();
  for (const paragraph of paragraphs) {
    const repeat = findOriginal(paragraph.shingles, owners);
    if (repeat !== null) {
      const { original, isWhole } = repeat;
      if (isHeadOf(paragraph, original) || isLeadOf(repeat, paragraph)) continue;
      yield { paragraph, trouble: isWhole ? TWICE : NEARLY, original };
    } else if (paragraph.block.kind === 'pullquote') yield { paragraph, trouble: QUOTED, original: null };
    else addOwner(owners, paragraph);
  }
}

const noteOf = ({ annotation, block }: Paragraph, { corpus }: Batch): string => {
  const { file, id } = annotation.article;
  const { start } = block.source;
  const text = corpus.sources.get(file)?.text.slice(start, start + 20) ?? '';
  return `also at “${text.replace(/\s+/gu, '')}…” of ${id}`;
};

/** Paragraphs that repeat another one of the same file. */
export const repeatedParagraph: Rule = {
  name: 'repeated-paragraph',
  severity: 'warning',
  summary: 'A paragraph stands twice in a file',
  rationale: 'Pull quotes and pages that were saved twice make every count in them double.',
  bad: {
    text: '园区开园\n全市新增企业三十家，其中高新技术企业十二家，累计达到四百家，产值同比增长。\n园区还建成了人才公寓。\n全市新增企业三十家，其中高新技术企业十二家，累计达到四百家，产值同比增长。',
  },
  good: {
    text: '园区开园\n全市新增企业三十家，其中高新技术企业十二家，累计达到四百家，产值同比增长。\n园区还建成了人才公寓和配套学校，方便企业员工就近安家、子女入学。',
  },
  options: { least: 30 },
  extractors: [],
  *find(batch, options: RuleOptions): Iterable<Draft> {
    for (const paragraphs of paragraphsByFile(batch, numberIn(options, 'least')).values())
      for (const { paragraph, trouble, original } of findRepeated(paragraphs))
        yield placeIn(paragraph.annotation, {
          ...paragraph.block.span,
          ...trouble,
          ...(original === null ? {} : { note: noteOf(original, batch) }),
        });
  },
};
