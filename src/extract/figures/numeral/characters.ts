/** Value of each Chinese digit. 两 is two; 廿 and 卅 are tens and stand in TENS. */
export const DIGITS: ReadonlyMap<string, number> = new Map(
  ['零〇○', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (chars, value) => [...chars].map((char): [string, number] => [char, value]),
  ),
);

/** 廿三 is 23, 卅 is 30. */
export const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 2],
  ['卅', 3],
]);

/** Power of ten of each Chinese multiplier. */
export const POWERS: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
  ['万', 4],
  ['萬', 4],
  ['亿', 8],
  ['億', 8],
]);

const CLASS = new Uint8Array(0x10000);
for (let code = 0x30; code <= 0x39; code++) CLASS[code] = 1;
for (const char of [...DIGITS.keys(), ...TENS.keys()]) CLASS[char.charCodeAt(0)] = 2;
for (const char of POWERS.keys()) CLASS[char.charCodeAt(0)] = 3;

export const isArabic = (code: number): boolean => CLASS[code] === 1;
export const isChinese = (code: number): boolean => (CLASS[code] ?? 0) >= 2;
export const isPower = (code: number): boolean => CLASS[code] === 3;
/** Arabic digit, Chinese digit or Chinese multiplier. */
export const isNumeric = (code: number): boolean => (CLASS[code] ?? 0) > 0;

/** 千 and 百 that belong to a unit: 500万千瓦, 5千米, 990百帕. */
const UNIT_ROOTS: ReadonlyMap<string, string> = new Map([
  ['千', '瓦米克卡帕伏赫焦'],
  ['百', '帕'],
]);

/** Whether the multiplier at `at` is the prefix of a unit and no part of the number. */
export const isUnitPrefix = (text: string, at: number): boolean =>
  text.startsWith('分点', at + 1) ||
  (UNIT_ROOTS.get(text.charAt(at))?.includes(text.charAt(at + 1) || ' ') ?? false);
