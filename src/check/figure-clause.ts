import type { Annotation } from '../annotate.ts';
import type { Placed } from '../extract/fact.ts';
import type { Figure } from '../extract/figures/figure.ts';
import { foldWidth } from '../text/fold.ts';

/** A figure where it stands. */
export interface PlacedFigure {
  readonly annotation: Annotation;
  readonly figure: Placed<Figure>;
  /** Its clause up to the figure, and its sentence up to the figure. */
  readonly clause: string;
  readonly sentence: string;
}

/** No sentence is longer that can still be read. */
const LONGEST = 300;

const behind = (text: string, marks: RegExp): string => {
  const parts = text.split(marks);
  return parts.at(-1) ?? '';
};

export const placeFigure = (annotation: Annotation, figure: Placed<Figure>): PlacedFigure => {
  const before = annotation.article.reading.text.slice(Math.max(0, figure.start - LONGEST), figure.start);
  const sentence = behind(before, /[。！？；\n]/u);
  return { annotation, figure, sentence, clause: behind(sentence, /[，：]/u) };
};

/** Words that make two figures of one subject different things. */
const CUES = [
  ...['累计', '新增', '新建', '年均', '平均', '人均', '同比', '环比', '其中', '分别', '合计', '总', '净'],
  ...['计划', '目标', '力争', '预计', '预期', '城镇', '农村', '城市', '城乡', '首', '一期', '二期', '占'],
];

export const cuesOf = ({ clause }: PlacedFigure): string =>
  CUES.filter(cue => clause.includes(cue)).join(' ');

/** 永川区, 四川省, 金凤实验室: names with the suffix of a place or a body, up to four characters before it. */
const PLACES =
  /[\p{Script=Han}]{2,4}(?:省|自治区|市|区|县|州|盟|旗|镇|乡|村|街道|园区|集团|公司|大学|学院|实验室)/gu;

/** 全市, 大中城市, 各县: places without a name. */
const UNNAMED = /(?:[全本各我该大中小]|城)(?:省|自治区|市|区|县|州|镇|乡|村)$/u;

/** The places and bodies that a sentence names before the figure. */
export const placesOf = ({ sentence }: PlacedFigure): string =>
  [...new Set(sentence.match(PLACES))]
    .filter(place => !UNNAMED.test(place))
    .sort()
    .join(' ');

/** 江州市, 青海省海东市: a place, which is no thing that is measured. */
export const isPlaceName = (subject: string): boolean => subject.replace(PLACES, '') === '';

/** 截至今天17时, 目前, 已, 上升至: what a figure stands at when the sentence is written. */
const STANDS = /截至[^，。；]{0,16}|截止[^，。；]{0,16}|目前|已|仍|(?:升|增|降|减)(?:至|到)|\d{1,2}时/gu;

/** At which moment a figure stands, where its sentence says so: such figures move from day to day. */
export const momentOf = ({ sentence, annotation }: PlacedFigure): string => {
  const words = sentence.match(STANDS);
  return words === null ? '' : `${annotation.article.date} ${words.join(' ')}`;
};

/** Numbers in Chinese numerals are rounded nobody knows where. */
const NUMERAL_SLACK = 0.01;

/** How exact a figure is written: half of one in its last digit, in base units. 2.6万 → 500. */
export const precisionOf = ({ text, value }: Figure): number => {
  if (value === null) return 0;
  const [written = '', fraction = ''] = /\d+(?:\.(\d+))?/u.exec(foldWidth(text).replaceAll(',', '')) ?? [];
  const number = Number(written);
  if (written === '') return Math.abs(value) * NUMERAL_SLACK;
  return number === 0 ? 0 : (value / number) * 10 ** -fraction.length * 0.5;
};

/** Whether `a` can be `b` with its last digits cut off: 16万亿 of 168713亿. */
const isCutOff = (a: Figure, b: Figure): boolean => {
  const rest = (b.value ?? 0) - (a.value ?? 0);
  return rest >= 0 && rest < 2 * precisionOf(a);
};

/** Whether two values can be one, each rounded or cut off as it is written. */
export const isSameValue = (a: Figure, b: Figure): boolean =>
  a.value !== null &&
  b.value !== null &&
  (Math.abs(a.value - b.value) <= (precisionOf(a) + precisionOf(b)) * (1 + 1e-9) ||
    isCutOff(a, b) ||
    isCutOff(b, a));
