import { describe, expect, it } from 'vitest';
import { findCohesive } from '../../../src/extract/terms/cohesion.ts';
import { createPairTable } from '../../../src/extract/terms/pair-table.ts';
import type { TermText } from '../../../src/extract/terms/stream.ts';

/** Characters in no order: the same ones on every run. */
const createScrambler = (): (() => string) => {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return String.fromCharCode(0x4e00 + ((state >> 8) % 300));
  };
};

const textOf = (text: string): TermText => ({
  article: 'a',
  text,
  tokens: { words: [], starts: new Uint32Array() },
  silent: [],
});

describe('findCohesive', () => {
  const next = createScrambler();
  const filler = (length: number): string => Array.from({ length }, next).join('');
  // 龘龖龗 among characters in no order; 爨爩 always before the same third character.
  const text = Array.from({ length: 400 }, () => `${filler(9)}龘龖龗${filler(7)}爨爩鼎`).join('');
  const found = findCohesive([textOf(text)], { frequency: 20, cohesion: 4, freedom: 2 });

  it('finds what holds together and stands free, whole', () =>
    expect(found.map(({ surface }) => surface).sort()).toEqual(['爨爩鼎', '龘龖龗'].sort()));

  it('measures cohesion and freedom', () => {
    const word = found.find(({ surface }) => surface === '龘龖龗');
    // 8,800 characters in all; the parts never occur apart: log₂(400 · 8800 / (400 · 400))
    expect(word).toMatchObject({ frequency: 400, article: 0, offset: 9 });
    expect(word?.cohesion).toBeCloseTo(Math.log2(8800 / 400), 4);
    expect(word?.freedom).toBeGreaterThan(6);
  });

  it('takes nothing from silent blocks', () => {
    const silenced = { ...textOf(text), silent: [{ start: 0, end: text.length }] };
    expect(findCohesive([silenced], { frequency: 20, cohesion: 4, freedom: 2 })).toEqual([]);
  });
});

describe('createPairTable', () => {
  it('numbers pairs in order of appearance, through growth', () => {
    const table = createPairTable(2);
    const numbers = Array.from({ length: 5000 }, (_, i) => table.number(i % 1000, Math.floor(i / 1000)));
    expect(numbers).toEqual(Array.from({ length: 5000 }, (_, i) => i));
    expect(table.number(999, 4)).toBe(4999);
    expect(table.size()).toBe(5000);
  });
});
