import { shade } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { rectangle2, type Distance2 } from '../render/outlines.ts';
import { extruded } from '../render/solids.ts';
import { clamp, smoothstep } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate } from '../tableware.ts';
import { dough, grain, paintCrumb, paintCrust, type Dough } from './crust.ts';

const ROUND = 0.03;

/** Section of a loaf baked in a tin, upright in a plane: straight below, with a top that has risen over the rim. */
function tinOutline(width: number, height: number): Distance2 {
  const below = rectangle2(width * 0.9, height * 0.8, 0.06);
  const above = rectangle2(width, height * 0.42, height * 0.34);
  return (x, y) => Math.min(below(x, y + height * 0.2), above(x, y - height * 0.56 + 0.16 * x * x));
}

/** Crust outside and crumb on the cut faces of a body over `outline`. @param toasted 0 fresh to 1 dark toast */
function sliced(of: Dough, outline: Distance2, toasted = 0): Material {
  return {
    paint: (look, x, y, z) => {
      const depth = ROUND - outline(x, z);
      const wobble = 0.02 * noise(x * 9 + of.offset, y * 9, z * 9);
      paintCrumb(look, of, x, y, z, 15);
      if (toasted > 0) {
        const patch = fractal(x * 3.5 + of.offset, y, z * 3.5, 4);
        shade(look, of.pale, 0.9 * toasted);
        shade(look, of.brown, toasted * smoothstep(0.15, 0.55, patch + 0.2 * smoothstep(0.14, 0, depth) - 0.02));
      }
      const rind = smoothstep(0.055 + wobble, 0.025 + wobble, depth);
      if (rind <= 0) return;
      const { red, green, blue } = look;
      paintCrust(look, of, x, y, z, 0.45 + 0.45 * clamp(z / 0.4));
      shade(look, [red, green, blue], 1 - rind);
    },
    relief: grain(of, 0.014),
  };
}

/** What is left of a tin loaf, and slices fallen from it, on a board. */
const cutLoaf: Recipe = (chance) => {
  const dish = board(chance, 1.12, 0.82);
  const of = dough(chance);
  const [width, height] = [chance.between(0.36, 0.44), chance.between(0.34, 0.42)];
  const outline = tinOutline(width, height);
  const material = sliced(of, outline);
  const reach = Math.max(width, height) + 0.02;
  const long = chance.between(0.36, 0.5);
  const slice = extruded(outline, reach, 0.035, ROUND);
  const lift = dish.floor + height + ROUND;
  const end = -0.95 + 2 * long;
  const loaf: Thing = {
    solid: extruded(outline, reach, long, ROUND),
    material,
    at: [-0.95 + long, lift, chance.between(-0.1, 0.1)],
    turn: [-90, 90, 0],
    part: 'bread',
  };
  const count = chance.whole(2, 4);
  // The slices lean back on the loaf, each a little flatter than the one before.
  const slices = Array.from({ length: count }, (_, i): Thing => {
    const lean = 14 + 15 * i + chance.between(-3, 3);
    const radians = (lean * Math.PI) / 180;
    return {
      solid: slice,
      material,
      at: [
        end + 0.14 + 0.18 * i + height * Math.sin(radians) * 0.45,
        dish.floor + ROUND + height * Math.cos(radians) + 0.05 * Math.sin(radians),
        chance.between(-0.06, 0.06),
      ],
      turn: [-90, 90 + chance.between(-6, 6), lean],
      part: 'bread/slice',
    };
  });
  return {
    things: [...dish.things, loaf, ...slices],
    reach: 0.98,
    middle: 0.3,
    azimuth: [28, 82],
    elevation: [24, 52],
  };
};

/** Slices of toast, spread out or in a pile. */
const toast: Recipe = (chance) => {
  const dish = chance.happens(0.6) ? plate(chance, 1.05) : board(chance, 0.95, 0.8);
  const of = dough(chance);
  const outline = tinOutline(0.46, chance.between(0.42, 0.5));
  const solid = extruded(outline, 0.54, 0.045, ROUND);
  const count = chance.whole(2, 4);
  const start = chance.between(0, 360);
  const things = Array.from({ length: count }, (_, i): Thing => {
    const angle = ((start + (360 * i) / count) * Math.PI) / 180;
    const spread = chance.between(0.2, 0.36);
    return {
      solid,
      material: sliced({ ...of, offset: chance.offset() }, outline, chance.between(0.7, 1)),
      at: [spread * Math.sin(angle), dish.floor + 0.09 + 0.13 * i, spread * Math.cos(angle)],
      turn: [chance.between(-5, 5) + (i > 0 ? 5 : 0), start + 180 + chance.between(-40, 40) + 25 * i, 0],
      part: 'bread/slice',
    };
  });
  return { things: [...dish.things, ...things], reach: 0.98, middle: 0.15, elevation: [38, 72] };
};

/** Bread baked in a tin: a loaf cut up, or slices of it. */
export const tinBread: Recipe = (chance) => (chance.happens(0.4) ? toast : cutLoaf)(chance);
