import { describe, expect, it } from 'vitest';
import { createDiversityMeter, measureDiversity } from '../../src/measure/diversity.ts';

const words = (text: string): string[] => text.split(' ');

describe('measureDiversity', () => {
  it('has nothing to say of no words', () =>
    expect(measureDiversity([])).toEqual({
      tokens: 0,
      types: 0,
      typeTokenRatio: 0,
      mtld: null,
    }));

  // McCarthy & Jarvis (2010) count "of the people by the people for the people" as follows:
  // 1.00 1.00 1.00 1.00 0.80 0.667 ends the first factor at its sixth word, and so on.
  it('counts factors as in the worked example of McCarthy & Jarvis (2010)', () => {
    const text = words('of the people by the people for the people');
    // Forward: one factor after 6 words, the remaining three are all different: 9 / 1 = 9.
    // Backward (people the for people the by people the of): the factor ends at the fifth word
    // (3 types of 5 = 0.6), the remaining four are all different: 9 / 1 = 9.
    expect(measureDiversity(text).mtld).toBeCloseTo(9, 4);
  });

  it('counts the part of a factor that the last stretch amounts to', () =>
    // a b c d a: 4 types of 5 = 0.8; (1 − 0.8) / (1 − 0.72) = 0.714286; 5 / 0.714286 = 7
    expect(measureDiversity(words('a b c d a')).mtld).toBeCloseTo(7, 4));

  it('says the same of a text in pieces, however long', () => {
    const text = Array.from({ length: 200_000 }, (_, i) => String((i * i) % 977));
    const meter = createDiversityMeter();
    for (let i = 0; i < text.length; i += 333) meter.add(text.slice(i, i + 333));
    expect(meter.measure()).toEqual(measureDiversity(text));
    expect(meter.measure().types).toBe(new Set(text).size);
  });
});
