import type { Chance } from '../chance.ts';
import { leaf, lemonSlice } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour } from '../render/colours.ts';
import type { Thing } from '../render/scene.ts';
import { bent, blend, capsule, ellipsoid, moved } from '../render/solids.ts';
import type { Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray } from '../tableware.ts';
import { batter, coated, dip, frying, type Frying } from './batter.ts';

const GRAIN = 9;

/** A prawn in batter along x, its tail bare and towards +x, its underside near y = 0. */
function prawn(chance: Chance, of: Frying): Thing[] {
  const batch = { ...of, offset: chance.offset() };
  const body = blend(0.12, capsule([-0.46, 0, 0], [-0.1, 0, 0], 0.125), capsule([-0.1, 0, 0], [0.4, 0, 0], 0.085));
  const red = plain({
    colour: chance.colour(colour('#d8431a'), colour('#f07a2c')),
    gloss: 0.6,
    polish: 0.7,
    mottle: 0.4,
    grain: 14,
    soft: 0.2,
  });
  const fan = [-1, 0, 1].map((side): Thing => ({
    solid: moved(ellipsoid(0.17, 0.022, 0.062), [0.12, 0, 0]),
    material: red,
    at: [0.44, -0.02 + 0.01 * Math.abs(side), 0.02 * side],
    turn: [20 * side, -26 * side, 14],
    part: 'tempura/tail',
  }));
  const curve = chance.between(0.15, 0.6);
  return [
    {
      solid: coated(bent(body, curve), batch, 0.036, GRAIN),
      material: batter(batch, GRAIN, 26, 0.02),
      part: 'tempura',
    },
    ...fan.map((thing) => ({ ...thing, at: [thing.at![0], thing.at![1] - 0.5 * curve * 0.19, thing.at![2]] as const })),
  ];
}

/** Fried prawns side by side, or some leaning on the others, with a dip. */
export const tempura: Recipe = (chance) => {
  const vessel = chance.pick([() => plate(chance, 1.02), () => tray(chance, 1, 0.86), () => board(chance, 1, 0.86)])();
  const batch = frying(chance, 0, 0.6);
  const count = chance.whole(3, 4);
  const fanned = chance.happens(0.5);
  const row = Array.from({ length: count }, (_, i) => {
    const place = i - (count - 1) / 2;
    const at: Vector = [chance.normal(0.03), vessel.floor + 0.14, place * 0.33];
    return carried(prawn(chance, batch), at, [chance.normal(14), (fanned ? -8 * place : 0) + chance.normal(4), 0], 1.2);
  });
  const above = Array.from({ length: chance.whole(0, 1) }, (_, i) =>
    carried(
      prawn(chance, batch),
      [chance.normal(0.05), vessel.floor + 0.36, i * 0.1],
      [chance.normal(14), chance.between(-35, 35), 4],
    ),
  );
  const beside = chance.pick([
    () => dip(chance, [-0.74, 0.06, -0.66], 0.22),
    () => carried([lemonSlice(chance, 0.2)], [-0.76, vessel.floor + 0.03, -0.2], [0, chance.between(0, 360), 0]),
    () => carried([leaf(chance, 0.24, 0.13)], [-0.72, vessel.floor + 0.03, 0.2], [0, chance.between(50, 120), 0]),
  ])();
  return { things: [...vessel.things, ...row.flat(), ...above.flat(), ...beside], reach: 0.9, elevation: [36, 70] };
};
