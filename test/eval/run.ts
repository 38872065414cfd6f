/**
 * `npm run eval [-- --raise | --misses]`: compares what cisc finds with gold, prints a line a measure and
 * fails when one is below its floor. `--raise` lifts the floors to just below what was measured.
 */
import { parseArgs } from 'node:util';
import { evaluate } from './evaluate.ts';
import { type Floors, findBreaches, raiseFloors, readFloors, scoreValue, writeFloors } from './floors.ts';
import { type Score, scoreOutcomes } from './outcome.ts';
import { presentSets } from './sets.ts';

const { values: options } = parseArgs({
  options: { raise: { type: 'boolean' }, misses: { type: 'boolean' }, only: { type: 'string' } },
});

const percent = (value: number): string => value.toFixed(1).padStart(5);

const formatScore = (score: Score, floor: number | undefined): string => {
  const { measure, precision, recall, f1, right, wrong, missed } = score;
  const rates = `F1 ${percent(f1)}  P ${percent(precision)}  R ${percent(recall)}`;
  const mark = floor !== undefined && scoreValue(score) < floor ? '  BELOW' : '';
  const limit = floor === undefined ? '' : `  floor ${percent(floor)}${mark}`;
  return `${measure.padEnd(20)} ${rates}  ${right} right, ${wrong} false, ${missed} missed${limit}`;
};

let floors: Floors = readFloors();
const breaches: string[] = [];
for (const set of presentSets()) {
  const outcomes = await evaluate(set);
  const scores = scoreOutcomes(outcomes);
  console.log(`\n${set.name}`);
  for (const score of scores) console.log(formatScore(score, floors[set.name]?.[score.measure]));
  for (const { measure, verdict, text, note } of options.misses ? outcomes : [])
    if (verdict !== 'right' && measure.startsWith(options.only ?? ''))
      console.log(`${text}  ${measure}  ${verdict}  ${note ?? ''}`);
  breaches.push(...findBreaches(scores, floors[set.name]).map(breach => `${set.name}: ${breach}`));
  floors = { ...floors, [set.name]: raiseFloors(scores, floors[set.name]) };
}
if (options.raise) writeFloors(floors);
for (const breach of breaches) console.error(`below its floor: ${breach}`);
process.exitCode = breaches.length === 0 ? 0 : 1;
