import type { Chance } from '../chance.ts';
import { carried } from '../group.ts';
import type { Thing } from '../render/scene.ts';
import type { Recipe } from '../setting.ts';
import { board, bowl, plate } from '../tableware.ts';
import { apple, appleKinds, pear, type Fruit } from './fruits.ts';
import { heap } from './heap.ts';

/** Fruits set down where balls of their size would lie. */
function strewn(chance: Chance, fruits: readonly Fruit[], floor: number, room: number, tilt = 25): Thing[] {
  const radii = fruits.map(({ radius }) => radius);
  return heap(chance, radii, { floor, room }).flatMap((at, i) =>
    carried(fruits[i]!.things, at, [chance.normal(tilt), chance.between(0, 360), chance.normal(tilt)]),
  );
}

/** Apples or pears on the table, a board, a plate or in a bowl; an apple may be cut. */
export const orchard: Recipe = (chance) => {
  const kind = chance.pick(appleKinds);
  const way = chance.pick(['table', 'board', 'plate', 'bowl'] as const);
  const pears = chance.happens(0.35) ? 1 : chance.happens(0.3) ? 0.5 : 0;
  const one = (): Fruit =>
    chance.happens(pears) ? pear(chance) : apple(chance, chance.happens(0.75) ? kind : chance.pick(appleKinds));
  if (way === 'bowl') {
    const dish = bowl(chance, 0.95, 0.5, 0.35);
    const fruits = Array.from({ length: chance.whole(6, 8) }, one);
    return {
      things: [...dish.things, ...strewn(chance, fruits, 0.06, dish.room - 0.3)],
      reach: 1.02,
      middle: 0.35,
      elevation: [30, 60],
    };
  }
  const dish =
    way === 'table' ? { things: [], floor: 0 } : way === 'board' ? board(chance, 1.05, 0.85) : plate(chance, 1);
  const fruits = Array.from({ length: chance.whole(3, 5) }, one);
  const things = [...dish.things, ...strewn(chance, fruits, dish.floor, 0.62, 12)];
  return { things, reach: way === 'table' ? 0.88 : 0.92, middle: 0.25, elevation: [25, 62] };
};
