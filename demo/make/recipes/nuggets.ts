import type { Chance } from '../chance.ts';
import { leaf } from '../garnish.ts';
import { carried } from '../group.ts';
import type { Thing } from '../render/scene.ts';
import { extruded, revolved, stretched } from '../render/solids.ts';
import type { Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray } from '../tableware.ts';
import { batter, coated, dip, frying, type Frying } from './batter.ts';
import { rounds2 } from './steak-shape.ts';

const GRAIN = 7;

/** A flat, crumbed piece of no regular outline, lying on y = 0. */
function nugget(chance: Chance, of: Frying): Thing {
  const batch = { ...of, offset: chance.offset() };
  const [long, wide] = [chance.between(0.2, 0.26), chance.between(0.15, 0.19)];
  const outline = rounds2(
    [
      [-0.4 * long, chance.normal(0.03), wide * 0.9],
      [0.35 * long, chance.normal(0.04), wide * chance.between(0.7, 1)],
    ],
    0.15,
  );
  const round = 0.06;
  const solid = extruded((x, z) => outline(x, z) + round, long * 1.25, 0.08 - round, round);
  return {
    solid: coated(solid, batch, 0.026, GRAIN),
    material: batter(batch, GRAIN, 36, 0.016),
    at: [0, 0.1, 0],
    part: 'nuggets',
  };
}

/** Nuggets, a ring of them and more on top, round or beside a dip. */
export const nuggets: Recipe = (chance) => {
  const vessel = chance.pick([
    () => plate(chance, 1),
    () => plate(chance, 1),
    () => tray(chance, 1, 0.85),
    () => board(chance, 1, 0.85),
  ])();
  const batch = frying(chance, 0.05, 0.75);
  const turned = chance.between(0, 360);
  const round = (i: number, count: number, far: number, lift: number): Thing[] => {
    const angle = ((turned + (360 * (i + chance.between(-0.12, 0.12))) / count) * Math.PI) / 180;
    const at: Vector = [far * Math.sin(angle), vessel.floor + lift, far * Math.cos(angle)];
    return carried([nugget(chance, batch)], at, [chance.normal(9), chance.between(0, 360), chance.normal(9)], 1.1);
  };
  const ring = (count: number, far: number, lift: number): Thing[] =>
    Array.from({ length: count }, (_, i) => round(i, count, far, lift)).flat();
  const withDip = chance.happens(0.65);
  const middle = withDip ? dip(chance, [0, vessel.floor - 0.02, 0], 0.29) : ring(chance.whole(3, 4), 0.26, 0.02);
  const pieces = [
    ...ring(chance.whole(7, 8), 0.6, 0),
    ...(withDip ? ring(chance.whole(2, 4), 0.55, 0.17) : ring(3, 0.24, 0.2)),
  ];
  const green = chance.happens(0.35) ? carried([leaf(chance, 0.22, 0.12)], [0.7, vessel.floor + 0.06, 0.3]) : [];
  return { things: [...vessel.things, ...pieces, ...middle, ...green], reach: 0.9, elevation: [36, 72] };
};

/** A fried ring about y, lying on y = 0. */
function onionRing(chance: Chance, of: Frying): Thing {
  const batch = { ...of, offset: chance.offset() };
  const radius = chance.between(0.24, 0.36);
  const [wide, high] = [chance.between(0.06, 0.075), chance.between(0.075, 0.1)];
  const reach = radius + wide;
  const ring = revolved(
    // A rounded square that is wire-thin in neither direction.
    (r, y) => Math.hypot(Math.max(Math.abs(r - radius) - wide * 0.4, 0), Math.max(Math.abs(y) - high * 0.5, 0)) - 0.04,
    reach,
    -high,
    high,
  );
  const oval = stretched(ring, chance.between(0.88, 1), 1, chance.between(0.88, 1));
  return {
    solid: coated(oval, batch, 0.022, 9),
    material: batter(batch, 9, 34, 0.015),
    at: [0, high, 0],
    part: 'onion-rings',
  };
}

/** Onion rings, lying and leaning on one another. */
export const onionRings: Recipe = (chance) => {
  const vessel = chance.pick([
    () => plate(chance, 1),
    () => plate(chance, 1),
    () => tray(chance, 1, 0.9),
    () => board(chance, 1, 0.9),
  ])();
  const batch = frying(chance, 0.05, 0.85);
  const turned = chance.between(0, 360);
  const layer = (count: number, far: number, lift: number, lean: number): Thing[] =>
    Array.from({ length: count }, (_, i) => {
      const azimuth = turned + lift * 300 + (360 * (i + chance.between(-0.15, 0.15))) / count;
      const angle = (azimuth * Math.PI) / 180;
      const at: Vector = [far * Math.sin(angle), vessel.floor + lift, far * Math.cos(angle)];
      return carried([onionRing(chance, batch)], at, [lean + chance.normal(7), azimuth, 0], 1.08);
    }).flat();
  const rings = [
    ...layer(4, 0.47, 0, 3),
    ...layer(chance.whole(2, 3), 0.34, 0.16, -12),
    ...layer(chance.whole(0, 1), 0.16, 0.34, 20),
  ];
  const sauce = chance.happens(0.35) ? dip(chance, [0.66, 0.06, 0.62], 0.24) : [];
  return { things: [...vessel.things, ...rings, ...sauce], reach: 0.88, middle: 0.2, elevation: [34, 70] };
};
