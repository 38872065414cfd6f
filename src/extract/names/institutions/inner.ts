import type { Lexicons } from '../lexicons.ts';
import { endOf, isHanAt, type Passage, startOf, wordClass, wordText } from '../passage.ts';

export const isSingle = (passage: Passage, word: number): boolean =>
  word >= 0 &&
  endOf(passage, word) - startOf(passage, word) === 1 &&
  isHanAt(passage, startOf(passage, word));

/** Whether a word is the verb of a clause, and not the business of the body behind it. */
export const isClauseVerb = (passage: Passage, word: number, { clauseVerbs }: Lexicons): boolean =>
  clauseVerbs.has(wordText(passage, word).replace(/(?<=..)[成为出]$/u, '')) &&
  !BUSINESS.test(passage.text.slice(endOf(passage, word), endOf(passage, word) + 3));

/** 住房和城乡建设厅, 中国建设银行: a clause verb inside a name stands right before the body it is the business of. */
const BUSINESS =
  /^(?:[厅局委部署办]|工作|领导|专项|协调|指挥|管理|银行|集团|投资|总公司|公司|工程|兵团|委员会|团|大会|处|机构)/u;

/** Whether a word can stand inside the name of an institution. */
export const isInner = (passage: Passage, word: number, lexicons: Lexicons): boolean => {
  const { innerWords, clauseVerbs, stopWords } = lexicons;
  const text = wordText(passage, word);
  if (clauseVerbs.has(text)) return !isClauseVerb(passage, word, lexicons);
  switch (wordClass(passage, word)) {
    case 'verb':
      return innerWords.has(text);
    case 'adjective':
      return text.length === 1 || innerWords.has(text);
    case 'function':
    case 'preposition':
      // 恒和信: a function word inside a name stands between single characters
      return (
        isSingle(passage, word - 1) &&
        isSingle(passage, word + 1) &&
        !/^[的了等在是由从将把被向对给让使叫到就也都还又很并但而或则]$/u.test(text)
      );
    case 'adverb':
    case 'pronoun':
      return false;
    case 'number':
      return /^第[一二三四五六七八九十]+[次届]?$|[次届]$/u.test(text);
    case 'time':
      return !stopWords.time.has(text);
    case 'unknown':
      return /^(?:\p{Script=Han}|[A-Za-z][A-Za-z0-9]*)$/u.test(text);
    default:
      return true;
  }
};

const OPENING: Readonly<Record<string, string>> = { '）': '（', ')': '(', '”': '“' };
/** Longest bracket or quotation inside a name, in words. */
const LONGEST_BRACKET = 5;

/** First word of a short bracket or quotation that ends with `word`: 西部（成都）科学城, 成渝“一带一路”中心; −1 if none. */
export const bracketAt = (passage: Passage, word: number): number => {
  const opening = OPENING[wordText(passage, word)];
  if (opening === undefined) return -1;
  for (let at = word - 1; at > 0 && at >= word - LONGEST_BRACKET; at--) {
    if (wordText(passage, at) === opening) {
      const isPlaced = wordClass(passage, opening === '“' ? at - 1 : at + 1) === 'place';
      return isPlaced ? at : -1;
    }
    if (!isHanAt(passage, startOf(passage, at))) return -1;
  }
  return -1;
};

/** Parts of the country that names of institutions are made with. */
const REGION =
  /^(?:[东西南北]部|东北|西北|西南|东南|华[东南北中]|长江|黄河|中原|江南|关中|陕北|陕南|苏南|苏中|苏北|皖南|皖北|川东北|川南|川西北|攀西|粤东|粤西|粤北|鲁南|豫南|湘西|辽西|辽东|滇中|黔中|桂西|冀中|晋北|晋南|赣南|闽南|闽西|浙东|浙西|河西|塞北|胶东)$/u;

/** Whether a word names something by itself: a place, a body, a person, or a word no dictionary knows. */
export const isProper = (passage: Passage, word: number): boolean => {
  const kind = wordClass(passage, word);
  return (
    kind === 'place' ||
    kind === 'organization' ||
    kind === 'person' ||
    (kind === 'unknown' && isHanAt(passage, startOf(passage, word))) ||
    REGION.test(wordText(passage, word))
  );
};

/** Whether a word is a place or a known body: names begin with one. */
export const isAnchor = (passage: Passage, word: number): boolean =>
  wordClass(passage, word) === 'organization' ||
  wordClass(passage, word) === 'place' ||
  REGION.test(wordText(passage, word));
