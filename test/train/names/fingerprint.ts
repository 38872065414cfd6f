import type { Dictionary } from '../../../src/extract/names/words/dictionary.ts';
import { createExamples } from './examples.ts';

/** What words, characters and marks of every kind stand in. */
const PROBE =
  '（记者 张 三）2024年3月5日，北京市市长李四·王五说：“A股 3.5％ 公司、大学研究院副院长赵六和尔艾力江表示” ﻿！';

/**
 * A number that changes when the words or the code that makes features of a text does: weights trained with
 * another one are stale.
 */
export const fingerprint = (dictionary: Dictionary): number => {
  let hash = 0x811c9dc5;
  for (const { features } of createExamples([{ text: PROBE, entities: [] }], dictionary))
    for (const feature of features) hash = Math.imul(hash ^ feature, 0x01000193);
  return hash >>> 0;
};
