import type { Chance } from '../chance.ts';
import { leaf } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { bent, blend, box, ellipsoid, moved } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray } from '../tableware.ts';
import { fishes, rawFish } from './sashimi.ts';

const riceWhite = colour('#efece2');
const shrimpRed = colour('#e2572c');
const shrimpWhite = colour('#f7ddcb');

/** A pressed ball of rice: grains all over a rounded block, along x. */
function riceBall(chance: Chance): Thing[] {
  const material = plain({ colour: riceWhite, gloss: 0.25, polish: 0.6, soft: 0.5 });
  const grain = ellipsoid(0.045, 0.02, 0.02);
  const grains = Array.from({ length: 60 }, (): Thing => {
    const angle = chance.between(0, 2 * Math.PI);
    const y = chance.between(-0.1, 0.07);
    return {
      solid: grain,
      material,
      at: [0.27 * Math.cos(angle), 0.13 + y, 0.15 * Math.sin(angle)],
      turn: [0, chance.between(0, 360), chance.between(-30, 30)],
      part: 'nigiri/rice',
    };
  });
  return [
    { solid: ellipsoid(0.29, 0.17, 0.165), material, at: [0, 0.14, 0], part: 'nigiri/rice' },
    { solid: box(0.27, 0.12, 0.15, 0.07), material, at: [0, 0.12, 0], part: 'nigiri/rice' },
    ...grains,
  ];
}

/** Cooked shrimp opened flat: red bands across, a pale seam along the middle. */
function shrimpMaterial(chance: Chance): Material {
  const offset = chance.offset();
  return {
    paint: (look, x, y, z) => {
      const s = x / 0.1 + 0.9 * Math.abs(z) * 6 + 0.4 * noise(x * 9 + offset, y * 9, z * 9);
      const band = smoothstep(0.08, 0.3, Math.abs(s - Math.round(s)));
      tint(look, mixed(shrimpWhite, shrimpRed, 0.3 + 0.7 * band));
      shade(look, shrimpWhite, smoothstep(0.035, 0.01, Math.abs(z)));
      look.gloss = 0.4;
      look.polish = 0.7;
      look.soft = 0.5;
    },
    relief: (x) => 0.006 * Math.abs(Math.sin(x * 31)),
  };
}

/** One piece of sushi: fish draped over rice. */
function piece(chance: Chance, kind: keyof typeof fishes | 'shrimp'): Thing[] {
  const shrimp = kind === 'shrimp';
  const material = shrimp ? shrimpMaterial(chance) : rawFish(chance, fishes[kind]);
  const slab = bent(box(0.36, 0.042, shrimp ? 0.15 : 0.175, 0.034), chance.between(0.9, 1.3));
  const tails: Thing[] = shrimp
    ? [-1, 1].map((side) => ({
        solid: ellipsoid(0.1, 0.016, 0.045),
        material: plain({ colour: shrimpRed, gloss: 0.5, polish: 0.7 }),
        at: [0.43, 0.23, side * 0.04],
        turn: [0, -side * 22, -22],
        part: 'nigiri/fish',
      }))
    : [];
  return [
    ...riceBall(chance),
    { solid: slab, material, at: [0, 0.32, 0], turn: [chance.normal(3), chance.normal(3), 0], part: 'nigiri/fish' },
    ...tails,
  ];
}

/** Pink ginger in thin folded leaves. */
const ginger = (chance: Chance): Thing[] =>
  Array.from({ length: 6 }, (): Thing => {
    const [x, , z] = chance.inRing(0, 0.1);
    const sheet = blend(0.05, ellipsoid(0.12, 0.02, 0.08), moved(ellipsoid(0.05, 0.02, 0.06), [0.08, 0.02, 0]));
    return {
      solid: bent(sheet, 2.5),
      material: plain({ colour: colour('#f0b39a'), gloss: 0.5, polish: 0.7, soft: 0.6 }),
      at: [x, 0.06 + 0.05 * chance.between(0, 1), z],
      turn: [chance.normal(25), chance.between(0, 360), chance.normal(25)],
      part: 'ginger',
    };
  });

/** Four to six pieces of sushi in a slanting row or two, with ginger or a leaf. */
export const nigiriPlate: Recipe = (chance) => {
  const dish = chance.pick([() => plate(chance, 1.02), () => tray(chance, 1, 0.75), () => board(chance, 0.98, 0.75)])();
  const kinds = ['salmon', 'tuna', 'shrimp', 'bream', 'salmon', 'shrimp'] as const;
  const first = chance.whole(0, kinds.length - 1);
  const columns = chance.whole(2, 3);
  const slant = chance.between(-25, 25);
  const pieces = Array.from({ length: 2 * columns }, (_, i) => {
    const x = ((i % columns) - (columns - 1) / 2) * 0.46;
    const at: Vector = [i < columns ? -0.39 : 0.39, 0, x];
    const kind = chance.happens(0.5) ? kinds[(first + (i % columns)) % kinds.length]! : chance.pick(kinds);
    return carried(piece(chance, kind), at, [0, (chance.happens(0.5) ? 180 : 0) + chance.normal(5), 0]);
  });
  const beside: Thing[] =
    columns === 2 ? carried(chance.happens(0.6) ? ginger(chance) : [leaf(chance, 0.26, 0.15)], [0, 0, 0.61]) : [];
  const things = carried(
    [...pieces.flat(), ...beside],
    [0, dish.floor, columns === 2 ? -0.15 : 0],
    [0, slant, 0],
    columns === 2 ? 1 : 0.92,
  );
  return { things: [...dish.things, ...things], reach: 0.84, elevation: [28, 58], middle: 0.22 };
};
