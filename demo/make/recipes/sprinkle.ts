import { distanceTo, placed } from '../render/bodies.ts';
import { colour, mixed } from '../render/colours.ts';
import type { Thing } from '../render/scene.ts';
import { cylinder } from '../render/solids.ts';
import type { Chance } from '../chance.ts';
import { plain } from '../materials.ts';

/** Where a plumb line at (x, z) comes to rest on things: the height, or 0 on the table. */
function restingHeight(things: readonly Thing[], x: number, z: number): number {
  const bodies = things
    .map(placed)
    .filter(({ low, high }) => x >= low[0] && x <= high[0] && z >= low[2] && z <= high[2]);
  let y = Math.max(0, ...bodies.map(({ high }) => high[1])) + 0.01;
  for (let step = 0; step < 60 && y > 0; step++) {
    const free = Math.min(...bodies.map((body) => distanceTo(body, x, y, z)));
    if (free < 0.001) return y;
    y -= free;
  }
  return 0;
}

/** Small things strewn over what is there, within a radius round the origin: each lies where it fell, turned at random. */
export function sprinkle(
  chance: Chance,
  onto: readonly Thing[],
  count: number,
  radius: number,
  make: (chance: Chance) => Thing,
): Thing[] {
  return Array.from({ length: count }, (): Thing => {
    const [x, , z] = chance.inRing(0, radius);
    const lift = restingHeight(onto, x, z) + 0.006;
    return { ...make(chance), at: [x, lift, z], turn: [chance.between(-25, 25), chance.between(0, 360), 90] };
  });
}

/** A snippet of chives, a short green tube. */
export const chive = (chance: Chance): Thing => ({
  solid: cylinder(0.016, chance.between(0.02, 0.05), 0.006),
  material: plain({ colour: mixed(colour('#3f7a24'), colour('#7fae3f'), chance.between(0, 1)), gloss: 0.3 }),
  part: 'chives',
});
