import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import filterActivation from '../../methods/filter-activation/method.ts';
import filterVisualization from '../../methods/filter-visualization/method.ts';
import { relativeL2 } from './closeness.ts';
import { arrayOf, explainPicture, filterTarget } from './explain.ts';
import type { GoldenSuite } from './golden-tests.ts';
import { fixture, reference, referenceOf } from './reference.ts';

const PLACES = [6, 15, 23] as const;

/** A hundred gradients each. */
const CLIMBS = [0, 6];

/**
 * How far (relative) PyTorch moves from itself when only rounding changes: BatchNorm folded, float64, or 1e-7 of noise on
 * the picture; the largest of eight runs, a picture each. Adam's first steps take a gradient's sign, so that a value near
 * zero, a rectifier's kink or a max pool's near-tie is enough; `test/fixtures/methods/make.py` says how it was computed.
 */
type Moved = Readonly<Record<'step1' | 'step10' | 'objective', readonly number[]>>;
const rounding = JSON.parse(readFileSync(fixture('filter', 'rounding.json'), 'utf8')) as Record<string, Moved>;

/** The tolerance, but never less than twice what rounding does to PyTorch. */
function tolerance(cnnid: number, what: keyof Moved, picture: number, least: number): number {
  return Math.max(least, 2 * rounding[`cnn${cnnid}`]![what][picture]!);
}

export const filterTests: GoldenSuite = (golden, { pictures: indices, long }) => {
  const cases = (suffix: string) =>
    PLACES.flatMap((cnnid) =>
      indices.map((picture) => ({ cnnid, picture, file: `filter/cnn${cnnid}_f0_${suffix}` })),
    ).filter(({ file, picture }) => referenceOf(file, picture) !== undefined);

  it.for(cases('activation'))(
    'gives PyTorch’s map of filter 0 of cnn.$cnnid at picture $picture',
    async ({ cnnid, picture, file }, { annotate }) => {
      const { runner, pictures } = golden();
      const target = filterTarget(runner.model, cnnid);
      const explanation = await explainPicture(filterActivation, {
        runner,
        pictures,
        picture,
        variant: 'paper',
        target,
      });
      const error = relativeL2(arrayOf(explanation, 'map'), referenceOf(file, picture)!.data);
      await annotate(`relative L2 ${error.toExponential(1)}`);
      expect(error).toBeLessThan(1e-4);
    },
  );

  const ascents = ([1, 10] as const)
    .flatMap((steps) => cases(`vis_step${steps}`).map((one) => ({ ...one, steps })))
    .filter(({ cnnid, steps }) => long || (cnnid === 15 && steps === 1));
  it.for(ascents)(
    'gives PyTorch’s picture after $steps steps of Adam for cnn.$cnnid from picture $picture',
    async ({ cnnid, picture, file, steps }, { annotate }) => {
      const { runner, pictures } = golden();
      const target = filterTarget(runner.model, cnnid);
      const request = { runner, pictures, picture, variant: 'course', target, params: { steps } } as const;
      const map = arrayOf(await explainPicture(filterVisualization, request), 'map');
      const error = relativeL2(map, referenceOf(file, picture)!.data);
      await annotate(`relative L2 ${error.toExponential(1)}`);
      expect(error).toBeLessThan(tolerance(cnnid, `step${steps}`, picture, 1e-3));
    },
  );

  const climbs = indices.filter((picture) => CLIMBS.includes(picture));
  it.skipIf(!long).for(PLACES.flatMap((cnnid) => climbs.map((picture) => ({ cnnid, picture }))))(
    'climbs as high as PyTorch in 100 steps for cnn.$cnnid from picture $picture',
    async ({ cnnid, picture }, { annotate }) => {
      const { runner, pictures } = golden();
      const target = filterTarget(runner.model, cnnid);
      const { series } = await explainPicture(filterVisualization, {
        runner,
        pictures,
        picture,
        variant: 'course',
        target,
      });
      const { data, shape } = reference(`filter/cnn${cnnid}_f0_objective_per_image`);
      const last = shape[0]! - 1; // PyTorch's list ends before the last step
      const peer = data[last * shape[1]! + picture]!;
      const reached = series!['objective']!.y.values[last]!;
      await annotate(`${reached.toExponential(4)}, PyTorch ${peer.toExponential(4)}`);
      expect(Math.abs(reached / peer - 1)).toBeLessThan(tolerance(cnnid, 'objective', picture, 0.02));
      expect(series!['objective']!.y.values.length).toBe(101);
    },
  );
};
