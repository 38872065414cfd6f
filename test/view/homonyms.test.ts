import { expect, test } from 'vitest';
import { splitHomonyms } from '../../src/view/homonyms.ts';
import type { Appearance } from '../../src/view/people.ts';
import { runCli } from '../world.ts';

/** An appearance with posts, each `organization post @province`. */
const appearance = (
  ...posts: readonly (readonly [organization: string, post: string, place?: string])[]
): Appearance => ({
  article: 'a.txt#1',
  date: null,
  certain: true,
  kinds: ['subject'],
  aliases: [],
  count: 1,
  mentions: [],
  roles: posts.map(([organization, post, place]) => ({
    text: organization + post,
    organization,
    post,
    article: 'a.txt#1',
    date: null,
    ...(place === undefined ? {} : { place }),
  })),
});

test.each([
  ['two provinces make two', [[['甲省商务厅', '厅长', '甲省']], [['乙省商务厅', '厅长', '乙省']]], 2],
  ['one province is a career', [[['甲省商务厅', '处长', '甲省']], [['甲市', '市长', '甲省']]], 1],
  ['a post without a place fits any', [[['某研究院', '院长']], [['乙省商务厅', '厅长', '乙省']]], 1],
  [
    'a national post tells nobody apart',
    [[['全国人大', '代表', '甲省']], [['乙省商务厅', '厅长', '乙省']]],
    1,
  ],
] as const)('%s', (_, people, expected) => {
  const appearances = people.map(posts => appearance(...posts));
  expect(splitHomonyms(appearances)).toHaveLength(expected);
});

test('who changes post between two articles stays one person, whatever form the institution has', async () => {
  const { stdout } = await runCli(['people', '--json']);
  const found = JSON.parse(stdout).people.filter((person: { name: string }) => person.name === '顾庭岳');
  expect(found).toHaveLength(1);
  expect(found[0].articles).toHaveLength(5);
  const posts = found[0].roles.map((role: { post: string }) => role.post);
  expect(posts.indexOf('副院长')).toBeLessThan(posts.lastIndexOf('院长'));
});
