import type { Chance } from '../chance.ts';
import { leaf, lemonSlice } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour } from '../render/colours.ts';
import type { Thing } from '../render/scene.ts';
import { blend, capsule, ellipsoid, moved, sphere, union } from '../render/solids.ts';
import type { Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray } from '../tableware.ts';
import { batter, coated, frying, type Frying } from './batter.ts';

const GRAIN = 9;

/** A drumstick along x, its bone towards +x, its middle at the origin. */
function drumstick(chance: Chance, of: Frying): Thing[] {
  const batch = { ...of, offset: chance.offset() };
  const fat = chance.between(0.21, 0.25);
  const flesh = blend(
    0.2,
    moved(ellipsoid(fat * 1.25, fat * 0.92, fat), [-0.22, 0, 0]),
    capsule([-0.1, 0, 0], [0.26, 0.01, 0], 0.085),
  );
  const knuckle = union(
    capsule([0.2, 0, 0], [0.56, 0, 0], 0.05),
    moved(sphere(0.068), [0.57, 0.01, 0.045]),
    moved(sphere(0.068), [0.57, 0.01, -0.045]),
  );
  const bone = plain({
    colour: chance.colour(colour('#f0e0c4'), colour('#d9bd94')),
    mottle: 0.15,
    gloss: 0.25,
    soft: 0.3,
  });
  return [
    { solid: coated(flesh, batch, 0.06, GRAIN), material: batter(batch, GRAIN, 22, 0.03), part: 'chicken' },
    { solid: knuckle, material: bone, part: 'chicken/bone' },
  ];
}

/** Fried chicken legs, bones outwards, some upon the others. */
export const drumsticks: Recipe = (chance) => {
  const vessel = chance.pick([
    () => plate(chance, 1.05),
    () => plate(chance, 1.05),
    () => tray(chance, 1.05, 0.9),
    () => board(chance, 1.05, 0.9),
  ])();
  const batch = frying(chance, 0.35, 1);
  const below = chance.whole(2, 3);
  const lay = (place: number, i: number, lift: number): Thing[] =>
    carried(
      drumstick(chance, batch),
      [chance.normal(0.04), vessel.floor + lift, 0.46 * place],
      // Fanned: the bones closer together than the flesh, or alternately to the other side.
      [chance.between(0, 360), (alternate && i % 2 === 1 ? 180 : 0) + 7 * place + chance.normal(5), -13],
      1.22,
    );
  const alternate = chance.happens(0.4);
  const legs = [
    ...Array.from({ length: below }, (_, i) => lay(i - (below - 1) / 2, i, 0.27)),
    ...Array.from({ length: chance.whole(below - 2, 1) }, () => lay(0, 1, 0.62)),
  ];
  const corner: Vector = [chance.pick([-0.62, 0.62]), vessel.floor + 0.03, -0.62];
  const green = chance.pick([
    () => carried([leaf(chance, 0.24, 0.13)], corner, [0, chance.between(0, 360), 0]),
    () => carried([lemonSlice(chance, 0.2)], corner, [0, chance.between(0, 360), 0]),
    () => [],
  ])();
  return { things: [...vessel.things, ...legs.flat(), ...green], reach: 0.86, middle: 0.26, elevation: [30, 62] };
};
