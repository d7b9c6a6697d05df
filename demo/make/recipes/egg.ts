import { colour, shade, tint } from '../render/colours.ts';
import { fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { blend, cutBy, cylinder, displaced, ellipsoid, moved } from '../render/solids.ts';
import { smoothstep } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import { plain } from '../materials.ts';
import type { Recipe } from '../setting.ts';
import { plate } from '../tableware.ts';

const white = colour('#f6f3ea');
const browned = colour('#b07a3c');

const yolkMaterial = (chance: Chance): Material =>
  plain({ colour: chance.colour(colour('#f2a413'), colour('#e8780f')), gloss: 0.7, polish: 0.85, soft: 0.6 });

/** One fried egg: a wavy white, browned at its edge, and a yolk that stands up. */
function friedEgg(chance: Chance, radius: number): Thing[] {
  const shift = chance.offset();
  const edge = blend(
    0.3,
    cylinder(radius, 0.035, 0.03),
    ...Array.from({ length: 3 }, () =>
      moved(cylinder(radius * 0.62, 0.03, 0.025), chance.inRing(radius * 0.4, radius * 0.6)),
    ),
  );
  const solid = displaced(edge, 0.05, (x, y, z) => fractal(x * 4 + shift, y * 2, z * 4));
  const material: Material = {
    paint: (look, x, y, z) => {
      tint(look, white);
      const rim = smoothstep(0.75, 1.35, Math.hypot(x, z) / radius + 0.3 * (fractal(x * 7 + shift, y, z * 7) - 0.5));
      shade(look, browned, 0.85 * rim);
      look.gloss = 0.5;
      look.polish = 0.75;
      look.soft = 0.4;
    },
    relief: (x, y, z) => 0.02 * fractal(x * 9 + shift, y * 9, z * 9, 3),
  };
  const [x, , z] = chance.inRing(0, radius * 0.25);
  return [
    { solid, material, at: [0, 0.04, 0], part: 'egg/white' },
    {
      solid: ellipsoid(radius * 0.4, 0.17, radius * 0.4),
      material: yolkMaterial(chance),
      at: [x, 0.06, z],
      part: 'egg/yolk',
    },
  ];
}

/** One or two fried eggs on a plate. */
const fried: Recipe = (chance) => {
  const dish = plate(chance, 1);
  const two = chance.happens(0.3);
  const eggs = two
    ? [-0.32, 0.32].flatMap((x) =>
        friedEgg(chance, 0.3).map((thing) => ({
          ...thing,
          at: [x + (thing.at?.[0] ?? 0), dish.floor + (thing.at?.[1] ?? 0), thing.at?.[2] ?? 0] as const,
        })),
      )
    : friedEgg(chance, 0.45).map((thing) => ({
        ...thing,
        at: [thing.at?.[0] ?? 0, dish.floor + (thing.at?.[1] ?? 0), thing.at?.[2] ?? 0] as const,
      }));
  return { things: [...dish.things, ...eggs], reach: 1.02 };
};

/** Boiled eggs cut in half, yolk up. */
const halved: Recipe = (chance) => {
  const dish = plate(chance, 1);
  const count = chance.whole(2, 5);
  const start = chance.between(0, 360);
  const things = Array.from({ length: count }, (_, i): Thing[] => {
    const angle = ((start + (360 * i) / count) * Math.PI) / 180;
    const at = [0.42 * Math.sin(angle), dish.floor + 0.19, 0.42 * Math.cos(angle)] as const;
    const turn = [0, chance.between(0, 360), 0] as const;
    const half = cutBy(ellipsoid(0.33, 0.24, 0.24), [0, 1, 0], 0.02);
    return [
      {
        solid: half,
        material: plain({ colour: white, gloss: 0.35, polish: 0.7, soft: 0.5 }),
        at,
        turn,
        part: 'egg/white',
      },
      {
        solid: ellipsoid(0.16, 0.035, 0.15),
        material: plain({
          colour: chance.colour(colour('#f4c23c'), colour('#e98a1c')),
          soft: 0.4,
          mottle: 0.15,
          grain: 14,
          rough: 0.006,
        }),
        at: [at[0], at[1] + 0.02, at[2]],
        part: 'egg/yolk',
      },
    ];
  });
  return { things: [...dish.things, ...things.flat()], reach: 1.02, elevation: [38, 75] };
};

/** Whole eggs in their shells, brown or white, on the table. */
const whole: Recipe = (chance) => {
  const count = chance.whole(1, 4);
  const shell = chance.pick(['#e9d3b8', '#d9a679', '#f3eee3', '#c98d5e'].map(colour));
  const things = Array.from({ length: count }, (_, i): Thing => {
    const angle = (i * 2 * Math.PI) / count + chance.between(-0.2, 0.2);
    const spread = count === 1 ? 0 : 0.42;
    return {
      solid: blend(0.2, ellipsoid(0.36, 0.3, 0.3), moved(ellipsoid(0.27, 0.23, 0.23), [0.2, 0, 0])),
      material: plain({
        colour: shell,
        gloss: 0.15,
        polish: 0.3,
        soft: 0.3,
        mottle: 0.06,
        grain: 20,
        offset: chance.offset(),
      }),
      at: [spread * Math.sin(angle), 0.3, spread * Math.cos(angle)],
      turn: [0, chance.between(0, 360), chance.between(-8, 8)],
      part: 'egg',
    };
  });
  return { things, reach: 0.95, middle: 0.25 };
};

export const egg: readonly Recipe[] = [fried, halved, whole];
