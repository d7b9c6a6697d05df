import { colour, shade, tint } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { ellipsoid, type Solid } from '../render/solids.ts';
import { smoothstep } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import type { Recipe } from '../setting.ts';
import { plate } from '../tableware.ts';
import { yolkColour } from './egg-shape.ts';
import { chive, sprinkle } from './sprinkle.ts';

const white = colour('#e3dfd2');
const golden = colour('#c98a35');
const burnt = colour('#6b3a12');

/** One fried egg lying at a height: a thin wavy white with a crisp edge, and a round yolk that stands up from it. */
function fried(chance: Chance, radius: number, at: readonly [number, number, number]): Thing[] {
  const offset = chance.offset();
  const crisp = chance.between(0.5, 1);
  const [yolkX, , yolkZ] = chance.inRing(0, radius * 0.22);
  const yolkRadius = chance.between(0.19, 0.23);
  // How far inside the wavy outline a point lies.
  const inside = (x: number, z: number): number => {
    const lobes = noise((x * 1.5) / radius + offset, 0.5, (z * 1.5) / radius) - 0.5;
    const frill = noise((x * 6) / radius + offset, 7.5, (z * 6) / radius) - 0.5;
    return radius * (1 + 0.5 * lobes + 0.13 * frill) - Math.sqrt(x * x + z * z);
  };
  const solid: Solid = {
    low: [-radius * 1.35, -0.03, -radius * 1.35],
    high: [radius * 1.35, 0.14, radius * 1.35],
    distance: (x, y, z) => {
      if (y > 0.2) return y - 0.15;
      const depth = inside(x, z);
      if (depth < -0.2) return -0.6 * depth;
      const rim = smoothstep(0.09, 0, depth);
      const collar = smoothstep(yolkRadius * 1.9, yolkRadius * 0.8, Math.hypot(x - yolkX, z - yolkZ));
      const wave = noise((x * 4.5) / radius + offset, 3.5, (z * 4.5) / radius);
      const half = 0.012 + 0.012 * (1 - rim) + 0.014 * collar;
      const middle = half + 0.022 * wave * (1 - collar) + 0.02 * rim * crisp * wave;
      return 0.6 * Math.max(Math.abs(y - middle) - half, -depth);
    },
  };
  const material: Material = {
    paint: (look, x, _y, z) => {
      const depth = inside(x, z);
      const patch = fractal((x * 5) / radius + offset, 2.5, (z * 5) / radius, 3);
      tint(look, white);
      // Thin egg white lets a little of the yolk's warmth through.
      shade(look, colour('#d9cfa8'), 0.35 * smoothstep(0.45, 0.75, patch));
      shade(look, golden, crisp * 0.95 * smoothstep(0.11, 0.015, depth + 0.12 * (patch - 0.5)));
      shade(look, burnt, crisp * 0.9 * smoothstep(0.04, 0, depth + 0.1 * (patch - 0.42)));
      look.gloss = 0.4;
      look.polish = 0.8;
      look.soft = 0.15;
    },
    relief: (x, y, z) =>
      0.012 * fractal(x * 11 + offset, y * 4, z * 11, 2) + 0.01 * Math.abs(noise(x * 24, 1.5, z * 24 + offset) - 0.5),
  };
  const yolk = yolkColour(chance);
  const yolkMaterial: Material = {
    paint: (look, _x, y) => {
      tint(look, yolk);
      // A film of white clings to its foot.
      shade(look, colour('#f0c860'), 0.6 * smoothstep(0.055, 0.02, y));
      look.gloss = 0.75;
      look.polish = 0.85;
      look.soft = 0.35;
    },
  };
  return [
    { solid, material, at, part: 'egg/white' },
    {
      solid: ellipsoid(yolkRadius, chance.between(0.12, 0.15), yolkRadius * chance.between(0.94, 1.04)),
      material: yolkMaterial,
      at: [at[0] + yolkX, at[1] + 0.035, at[2] + yolkZ],
      part: 'egg/yolk',
    },
  ];
}

/** Black pepper, ground coarsely. */
const pepper = (chance: Chance): Thing => ({
  solid: ellipsoid(0.014, 0.01, chance.between(0.008, 0.014)),
  material: { paint: (look) => tint(look, colour('#2a211b')) },
  part: 'pepper',
});

function served(chance: Chance, count: 1 | 2): ReturnType<Recipe> {
  const dish = plate(chance, chance.between(0.85, 1));
  const heading = chance.between(0, Math.PI);
  const eggs =
    count === 1
      ? fried(chance, chance.between(0.52, 0.6), [0, dish.floor, 0])
      : [-1, 1].flatMap((side) =>
          fried(chance, 0.4, [
            0.34 * side * Math.sin(heading),
            dish.floor + 0.012 * side,
            0.34 * side * Math.cos(heading),
          ]),
        );
  const garnish = chance.happens(0.35)
    ? sprinkle(chance, eggs, chance.whole(8, 18), 0.5, chive)
    : sprinkle(chance, eggs, chance.whole(0, 30), 0.5, pepper);
  return { things: [...dish.things, ...eggs, ...garnish], reach: 0.76, middle: 0.08, elevation: [32, 75] };
}

/** One fried egg on a plate. */
export const friedEgg: Recipe = (chance) => served(chance, 1);

/** One or two fried eggs on a plate. */
export const friedEggs: Recipe = (chance) => served(chance, chance.happens(0.4) ? 2 : 1);
