import type { Chance } from '../chance.ts';
import { plain, tones } from '../materials.ts';
import { colour, shade, tint } from '../render/colours.ts';
import type { Material, Thing } from '../render/scene.ts';
import { bent, capsule, ellipsoid, moved, torus } from '../render/solids.ts';
import { smoothstep } from '../render/vector.ts';

/** A basil leaf that points along x from the origin. @param length half of it, in units */
export function leaf(chance: Chance, length: number): Thing[] {
  const green = chance.colour(colour('#2f6b1f'), colour('#4f8f2c'));
  const material: Material = {
    paint: (look, x, _y, z) => {
      tint(look, green);
      const vein = Math.min(Math.abs(z), Math.abs(((Math.abs(z) - x * 0.8 + 9) % 0.08) - 0.04));
      shade(look, [green[0] * 2, green[1] * 1.6, green[2] * 2], 0.5 * smoothstep(0.012, 0, vein));
      look.gloss = 0.3;
      look.polish = 0.5;
      look.soft = 0.3;
    },
  };
  return [
    {
      solid: moved(bent(ellipsoid(length, length * 0.09, length * 0.52), 1.6), [length * 0.85, length * 0.3, 0]),
      material,
      part: 'garnish',
    },
  ];
}

/** A slice of spring onion: a green ring, lying flat. */
export const springOnion = (chance: Chance, radius: number): Thing[] => [
  {
    solid: torus(radius * chance.between(0.6, 1), radius * 0.36),
    material: plain({ colour: chance.pick(['#6fa032', '#4c8a2b', '#b6cf7a'].map(colour)), gloss: 0.4, soft: 0.4 }),
    part: 'garnish',
    turn: [chance.normal(16), 0, chance.normal(16)],
  },
];

/** Two chopsticks that lie across a bowl's rim. @param height of the rim, @param reach of the bowl */
export function restingChopsticks(chance: Chance, reach: number, height: number): Thing[] {
  const material = plain({ colour: chance.pick([...tones.wood, colour('#7a1f1c'), colour('#1d1a1a')]), gloss: 0.4 });
  const turn = chance.between(0, 360);
  const aside = reach * chance.between(0.35, 0.6);
  return [0, chance.between(0.09, 0.13)].map((gap, i) => ({
    solid: capsule([-1.15, 0.03, 0], [1.15, 0.03, i * chance.between(-0.03, 0.05)], 0.028),
    material,
    at: [
      (aside + gap) * Math.sin((turn * Math.PI) / 180),
      height,
      (aside + gap) * Math.cos((turn * Math.PI) / 180),
    ] as const,
    turn: [0, turn, 0] as const,
  }));
}
