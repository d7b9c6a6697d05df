import { parseArgs } from 'node:util';
import { bombs } from './bombs.ts';
import { families } from './families.ts';
import { runFuzzProcess } from './run-process.ts';

/**
 * `npm run fuzz -- [--runs 10000] [--seed N] [--family ID]`: mutations of every family with a new seed, and all bombs. Prints the seed, and
 * for what went wrong the input; ends with 1 then.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(process.hrtime.bigint() % 2n ** 31n) },
    family: { type: 'string', multiple: true },
  },
});
const chosen = families.filter(({ id }) => values.family?.includes(id) ?? true);
let wrongs = 0;
console.log(`seed ${values.seed}, ${values.runs} mutations of each of ${chosen.length} families`);
for (const family of chosen) {
  const { id } = family;
  const indices = bombs.flatMap((bomb, index) => (bomb.family === id ? [String(index)] : []));
  const outcomes = [
    await runFuzzProcess(['mutate', values.runs, values.seed, id]),
    ...(indices.length > 0 ? [await runFuzzProcess(['bomb', ...indices])] : []),
  ];
  const wrong = outcomes.flatMap((outcome) => outcome.wrong);
  wrongs += wrong.length;
  console.log(`${wrong.length === 0 ? 'ok   ' : 'WRONG'} ${id}: ${outcomes.map(({ done }) => done).join(' + ')}`);
  for (const line of wrong) console.log(`      ${line}`);
}
process.exitCode = wrongs > 0 ? 1 : 0;
