import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDecimal, parseDecimal } from '../../../src/extract/figures/decimal.ts';
import { lexNumeral } from '../../../src/extract/figures/numeral/numeral.ts';
import { read } from './scene.ts';

const DIGITS = '零一二三四五六七八九';
const SMALL = ['', '十', '百', '千'];
const LARGE = ['', '万', '亿', '万亿'];

/** A number below ten thousand as it is spoken: 1050 → 一千零五十. */
const writeSection = (n: number): string => {
  let out = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10;
    if (digit === 0) gap = out !== '';
    else {
      out += `${gap ? '零' : ''}${DIGITS.charAt(digit)}${SMALL[power] ?? ''}`;
      gap = false;
    }
  }
  return out;
};

/** A number below 10^16 in Chinese notation: 20003 → 二万零三. */
const writeChinese = (n: bigint): string => {
  if (n === 0n) return '零';
  let out = '';
  let gap = false;
  for (let i = 3; i >= 0; i--) {
    const section = Number((n / 10n ** BigInt(4 * i)) % 10_000n);
    if (section === 0) gap = out !== '';
    else {
      out += `${out !== '' && (gap || section < 1000) ? '零' : ''}${writeSection(section)}${i === 3 ? (section > 0 && (n / 10n ** 8n) % 10_000n > 0n ? '万' : '万亿') : (LARGE[i] ?? '')}`;
      gap = false;
    }
  }
  return out;
};

const readValue = (text: string): string | null => {
  const numeral = lexNumeral(text, 0);
  return numeral?.value == null || numeral.end !== text.length ? null : formatDecimal(numeral.value);
};

const below = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }),
  fc.bigInt({ min: 0n, max: 100_000n }),
  fc
    .tuple(fc.bigInt({ min: 1n, max: 9999n }), fc.integer({ min: 0, max: 12 }))
    .map(([n, p]) => n * 10n ** BigInt(p)),
);

test('every number in Chinese notation comes back', () => {
  fc.assert(
    fc.property(below, n => {
      expect(readValue(writeChinese(n))).toBe(n.toString());
    }),
    { numRuns: 2000 },
  );
});

const MULTIPLIERS = [
  ['万', 4],
  ['亿', 8],
  ['万亿', 12],
  ['百万', 6],
  ['千万', 7],
  ['', 0],
] as const;

test('every number in mixed notation comes back exactly', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom(...MULTIPLIERS),
      (whole, fraction, [multiplier, power]) => {
        const written = `${whole}.${String(fraction).padStart(3, '0')}`;
        const exact = (BigInt(whole) * 1000n + BigInt(fraction)) * 10n ** BigInt(power);
        const expected = parseDecimal(`${exact / 1000n}.${String(exact % 1000n).padStart(3, '0')}`);
        expect(readValue(`${written}${multiplier}`)).toBe(expected === null ? null : formatDecimal(expected));
      },
    ),
    { numRuns: 1000 },
  );
});

test('separators of thousands do not change a value', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), n => {
      const grouped = n.toString().replace(/\B(?=(?:\d{3})+$)/gu, ',');
      expect(readValue(grouped)).toBe(n.toString());
    }),
  );
});

const SENTENCES = [
  '全市建成站点350个，增长12.5%。',
  '高新技术企业和合作社分别达到2.6万家、1800家。',
  '到2027年，力争总投资超过30亿元。',
  '3月4日下午，30余名代表参加第五次会议。',
  '路程从40—50分钟缩短到5分钟。',
];

const widen = (text: string): string =>
  text.replace(/[!-~]/gu, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** What a figure says, without how it is written. */
const meaning = (text: string): unknown =>
  read(text).figures.map(({ kind, value, low, high, bound, change, status, subject }) => ({
    ...{ kind, value, low, high, bound, change, status },
    subject: subject === null ? null : subject.normalize('NFKC'),
  }));

test.each(SENTENCES)('widths do not matter: %s', sentence => {
  expect(meaning(widen(sentence))).toEqual(meaning(sentence));
});

test.each(SENTENCES)('blanks do not matter: %s', sentence => {
  const blank = fc.constantFrom('', '', ' ', '\u3000', '  ');
  const characters = [...sentence];
  fc.assert(
    fc.property(fc.array(blank, { minLength: characters.length, maxLength: characters.length }), blanks => {
      const spaced = characters
        .map((char, i) => (/[\d.]/u.test(char) ? char : `${blanks[i] ?? ''}${char}`))
        .join('');
      expect(meaning(spaced)).toEqual(meaning(sentence));
    }),
    { numRuns: 50 },
  );
});
