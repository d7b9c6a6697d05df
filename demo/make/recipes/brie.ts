import type { Chance } from '../chance.ts';
import { leaf } from '../garnish.ts';
import { carried } from '../group.ts';
import { colour, shade, tint } from '../render/colours.ts';
import { cells, fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { cylinder, extruded, minus } from '../render/solids.ts';
import { smoothstep } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate } from '../tableware.ts';
import { sector } from './cheese-wedge.ts';

/** A white, downy rind round a creamy paste, or a blue-veined one. */
function ripened(chance: Chance, radius: number, half: number, blue: boolean): Material {
  const offset = chance.offset();
  const paste = blue ? colour('#f3ead0') : chance.colour(colour('#f3d078'), colour('#f2dc98'));
  const rind = blue ? colour('#d9c9a2') : colour('#f4f0e6');
  const shadow = blue ? colour('#a98c5c') : colour('#cdb98f');
  return {
    paint: (look, x, y, z) => {
      const depth = Math.min(radius - Math.hypot(x, z), half - Math.abs(y));
      const down = fractal(x * 5 + offset, y * 5, z * 5, 4);
      tint(look, paste);
      if (blue) {
        const vein = Math.abs(fractal(x * 4.5 + offset, y * 4.5, z * 4.5, 3) - 0.5);
        const spot = cells(x * 9 + offset, y * 9, z * 9);
        shade(look, colour('#3d5f63'), 0.85 * Math.max(smoothstep(0.035, 0.008, vein), smoothstep(0.28, 0.12, spot)));
      } else {
        shade(look, colour('#f9ebb8'), 0.6 * smoothstep(0.45, 0.6, down));
      }
      const skin = smoothstep(0.035, 0.022, depth);
      shade(look, rind, skin);
      shade(look, shadow, skin * (0.15 + 0.5 * smoothstep(0.52, 0.72, down)));
      look.gloss = 0.35 * (1 - skin);
      look.polish = 0.5;
      look.soft = 0.55;
    },
    relief: (x, y, z) => 0.02 * fractal(x * 9 + offset, y * 9, z * 9, 3),
  };
}

/** A flat round cheese with a wedge cut out of it that lies a little way off. */
export const brie: Recipe = (chance) => {
  const dish = chance.pick([() => board(chance, 1, 0.9), () => plate(chance, 1.08), () => board(chance, 0.95, 0.95)])();
  const radius = chance.between(0.58, 0.64);
  const half = chance.between(0.15, 0.2);
  const spread = chance.between(42, 66);
  const material = ripened(chance, radius, half, chance.happens(0.22));
  const round = cylinder(radius, half, 0.05);
  const lift = dish.floor + half;
  const cut = extruded(sector(radius * 1.3, spread), radius * 1.3, half * 1.4);
  const slice = extruded(sector(radius, spread - 3), radius, half - 0.03, 0.03);
  // The wedge lies before the gap, turned so that its cut side is seen, and on one side, so that the gap is seen too.
  const side = chance.happens(0.5) ? 1 : -1;
  const wheel: Thing = { solid: minus(round, cut, 0.012), material, at: [-0.26, lift, 0], part: 'cheese' };
  const wedge: Thing = {
    solid: slice,
    material,
    at: [chance.between(0.42, 0.5), lift, side * chance.between(0.12, 0.2)],
    turn: [0, -side * chance.between(72, 102), 0],
    part: 'cheese/wedge',
  };
  const green = chance.happens(0.35) ? carried([leaf(chance, 0.15)], [-0.35, lift + half, 0.05], [0, 40, 0]) : [];
  // The cut looks at the camera, more or less.
  return {
    things: carried([...dish.things, wheel, wedge, ...green], [0, 0, 0], [0, -90 + chance.between(-30, 30), 0]),
    reach: 0.97,
    middle: 0.15,
    elevation: [30, 56],
    azimuth: [-15, 15],
  };
};
