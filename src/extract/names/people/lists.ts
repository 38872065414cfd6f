import type { Passage } from '../passage.ts';
import type { TaggedEntity } from '../tagger/tagger.ts';

/** Whether two entities are names set side by side or with 、 between them. */
const isPair = ({ text }: Passage, a: TaggedEntity | undefined, b: TaggedEntity | undefined): boolean =>
  a?.type === 'PER' && b?.type === 'PER' && /^[、 \u3000和与及]?$/u.test(text.slice(a.end, b.start));

/** 何厚铧等参加会见: a list of people ends so. */
const isClosed = ({ text }: Passage, end: number): boolean =>
  /^等?(?:\d+[人位名])?(?:分别)?(?:参加|出席|陪同|随同|在座|同机|获|当选|夺|包揽|陪访)/u.test(
    text.slice(end, end + 10),
  );

/** For each entity whether it stands in a list of people that one of `sure` or the words behind it prove. */
export const provenByList = (passage: Passage, sure: readonly boolean[]): readonly boolean[] => {
  const { entities } = passage;
  const proven = [...sure];
  for (let first = 0; first < entities.length; ) {
    let last = first;
    while (isPair(passage, entities[last], entities[last + 1])) last++;
    const closed = entities[last]?.type === 'PER' && isClosed(passage, entities[last]?.end ?? 0);
    if (closed || (last > first && sure.slice(first, last + 1).some(Boolean)))
      proven.fill(true, first, last + 1);
    first = last + 1;
  }
  return proven;
};
