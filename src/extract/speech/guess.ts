import { type Ground, type Subject, stripAdverbs, stripLinks } from './ground.ts';

const HAN_NAME = /^[\p{Script=Han}·]{2,4}$/u;
/** Lengths of a name behind a post, the commonest first. */
const NAME_LENGTHS = [3, 2, 4];
/** Words that end a post in front of a name: 筹备组成员｜方雪樵. */
const POST = /(?:长|员|记|席|任|师|授|士|表|理|家|事|人|总|裁|户|生|者|工|农|兵|民)$/u;

/**
 * Whoever stands before a verb of speech next to a quotation, although nobody is known by that name: the
 * name behind a post, or (`mayBeBare`) a bare name.
 */
export const guessSubject = (
  ground: Ground,
  start: number,
  verbStart: number,
  mayBeBare: boolean,
): Subject | null => {
  const end = stripAdverbs(ground, start, verbStart);
  const from = stripLinks(ground, start, end);
  const phrase = ground.text.slice(from, end);
  if (phrase.length < 2 || phrase.length > 40 || !/^[\p{Script=Han}\w·、“”（）()-]+$/u.test(phrase))
    return null;
  // 对工作人员提出“…”: whom it is said to
  if (/[对向给跟把被]/u.test(phrase)) return null;
  for (const length of NAME_LENGTHS) {
    const name = phrase.slice(-length);
    const post = phrase.slice(0, -length);
    if (
      !HAN_NAME.test(name) ||
      (post !== '' && !POST.test(post)) ||
      (post === '' && (length > 3 || !mayBeBare))
    )
      continue;
    return { type: 'person', name, group: null, start: end - length, end };
  }
  return null;
};
