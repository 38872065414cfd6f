import type { Annotation } from '../annotate.ts';
import type { Placed } from '../extract/fact.ts';
import type { PersonMention, Role } from '../extract/names/mention.ts';
import { parseTable } from '../lexicon/table.ts';
import type { Draft, Trouble } from './finding.ts';
import { type Batch, inArticles, type Rule } from './rule.ts';

const FILE = 'check/data/single-posts.tsv';

const readPosts = ({ data }: Batch): readonly string[] =>
  parseTable(data.text(FILE), FILE, ['post'])
    .map(row => row.get('post'))
    .sort((a, b) => b.length - a.length);

/** 原, 时任, 曾任, 前, 拟任: a post of another time. */
const OTHER_TIME =
  /(?:原|时任|曾任|历任|前|前任|拟任|候任|代|新任|首任|兼任?)$|^(?:原|前|时任|曾任|历任|代)/u;

interface Held {
  readonly mention: Placed<PersonMention>;
  readonly role: Role;
  /** What stands before the post: 江州市 of 江州市市长. */
  readonly place: string;
  readonly post: string;
}

const holds = (mention: Placed<PersonMention>, role: Role, posts: readonly string[]): Held | null => {
  const post = posts.find(own => role.text.endsWith(own));
  if (post === undefined || role.text.endsWith(`副${post}`)) return null;
  return { mention, role, place: role.text.slice(0, -post.length), post };
};

const isOtherTime = ({ article }: Annotation, { mention, role }: Held): boolean => {
  const { text } = article.reading;
  const before = text.slice(Math.max(0, mention.start - role.text.length - 4), mention.start);
  const at = before.lastIndexOf(role.text);
  return OTHER_TIME.test(role.text) || OTHER_TIME.test(at < 0 ? before : before.slice(0, at));
};

/** One post, twice, in two places of which neither is a part of the other's name. */
const isConflict = (a: Held, b: Held): boolean =>
  a.post === b.post &&
  a.place.length > 1 &&
  b.place.length > 1 &&
  !a.place.includes(b.place) &&
  !b.place.includes(a.place);

function* findConflicts(annotation: Annotation, posts: readonly string[]): Iterable<Trouble> {
  const byName = new Map<string, Held[]>();
  for (const mention of annotation.people)
    for (const role of mention.roles) {
      const held = holds(mention, role, posts);
      if (held === null || isOtherTime(annotation, held)) continue;
      const own = byName.get(mention.name) ?? [];
      const other = own.find(before => isConflict(before, held));
      if (other !== undefined) {
        const message = `${mention.name} is ${held.role.text} here and ${other.role.text} before`;
        yield { start: mention.start, end: mention.end, message, key: `${mention.name} ${held.role.text}` };
      }
      byName.set(mention.name, [...own, held]);
    }
}

/** People with two posts of which nobody holds two. */
export const incompatiblePosts: Rule = {
  name: 'incompatible-posts',
  severity: 'warning',
  summary: 'A person has two posts of which nobody holds two',
  rationale: 'Two people of one name were taken for one, a post was mistyped, or two articles ran together.',
  bad: { text: '园区建设提速\n江州市市长林立言出席会议并讲话。会后，南山市市长林立言调研了园区。' },
  good: {
    text: '园区建设提速\n江州市市长林立言出席会议并讲话。会后，江州市委副书记、市长林立言调研了园区。',
  },
  options: {},
  extractors: ['names'],
  *find(batch, options): Iterable<Draft> {
    const posts = readPosts(batch);
    yield* inArticles(annotation => findConflicts(annotation, posts))(batch, options);
  },
};
