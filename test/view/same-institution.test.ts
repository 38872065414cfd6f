import { expect, test } from 'vitest';
import { findSame, type Named } from '../../src/view/same-institution.ts';

const named = (key: string, rest: Partial<Named> = {}): Named => ({
  key,
  type: 'government',
  listed: false,
  surfaces: new Set([key]),
  files: new Set(['a.txt']),
  ...rest,
});

test.each<[string, readonly Named[], readonly (readonly [string, string])[]]>([
  [
    'a short name that another article explains',
    [named('重庆市青禾局', { surfaces: new Set(['市青禾局']) }), named('市青禾局')],
    [['市青禾局', '重庆市青禾局']],
  ],
  [
    'the end of a longer name in the same file',
    [named('四川银湖实验室', { type: 'laboratory' }), named('银湖实验室', { type: 'laboratory' })],
    [['银湖实验室', '四川银湖实验室']],
  ],
  [
    'the end of a longer name in another file',
    [
      named('四川银湖实验室', { type: 'laboratory' }),
      named('银湖实验室', { type: 'laboratory', files: new Set(['b.txt']) }),
    ],
    [],
  ],
  [
    'a body of the state that another country has as well',
    [named('法国财政部', { surfaces: new Set(['财政部']) }), named('财政部', { listed: true })],
    [],
  ],
  [
    'a company that the lists know',
    [
      named('长虹控股集团', { type: 'company', surfaces: new Set(['长虹']) }),
      named('长虹', { type: 'company', listed: true }),
    ],
    [['长虹', '长虹控股集团']],
  ],
])('%s', (_, institutions, same) => {
  expect([...findSame(institutions)]).toEqual(same);
});
