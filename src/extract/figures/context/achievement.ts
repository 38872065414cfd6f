const REACH = 14;
const MARKS = /[，。；、！：,;:!\n]/u;
const DONE = ['完成', '实现', '达成'];

/** 主要目标任务顺利完成: a target that the clause says was met plans nothing. `at`: behind its words. */
export const isAchieved = (text: string, at: number): boolean => {
  const rest = text.slice(at, at + REACH);
  const end = rest.search(MARKS);
  return end > 0 && DONE.some(word => rest.endsWith(word, end));
};
