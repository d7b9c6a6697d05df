import type { Chance } from '../chance.ts';
import { lemonSlice, sprig } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, mixed, shade } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { box, capsule, displaced, hollow, cutBy, ellipsoid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray } from '../tableware.ts';
import { grilling, paintSeared, seared, type Grill } from './grilled.ts';

/** Half the side of a chunk of meat. */
const CHUNK = 0.15;

/** A seared cube of meat, its edges charred. */
function chunk(chance: Chance, of: Grill): Thing {
  const here = { ...of, offset: chance.offset() };
  const [a, b, c] = [0.85, 1, 0.95].map((share) => CHUNK * share * chance.between(0.9, 1.1)) as [
    number,
    number,
    number,
  ];
  const material: Material = {
    paint: (look, x, y, z) => {
      paintSeared(look, here, x, y, z);
      const edges = [Math.abs(x) / a, Math.abs(y) / b, Math.abs(z) / c].sort((p, q) => p - q);
      shade(look, here.light, 0.5 * smoothstep(0.85, 0.5, edges[1]!));
      shade(look, here.char, 0.6 * smoothstep(0.72, 0.95, edges[1]! + 0.2 * (noise(x * 9, y * 9, z * 9) - 0.5)));
      look.gloss = 0.5;
    },
    relief: seared(here, 0.02),
  };
  const lumpy = displaced(box(a, b, c, 0.055), 0.03, (x, y, z) => noise(x * 9 + here.offset, y * 9, z * 9));
  return { solid: lumpy, material, turn: [chance.normal(14), 0, chance.normal(5)], part: 'kebab' };
}

const peppers = ['#c9231a', '#2f7f2a', '#e0a81c', '#d8641c'].map(colour);

/** A curved piece of pepper, or a round of onion or courgette. */
function vegetable(chance: Chance, peel: () => number): Thing {
  const turn: Vector = [chance.between(0, 360), chance.normal(6), chance.normal(6)];
  if (chance.happens(0.3)) {
    const onion = chance.colour(colour('#f1e6da'), colour('#c58aa6'));
    const solid = cutBy(hollow(ellipsoid(0.09, 0.17, 0.17), 0.05), [1, 0, 0], 0.02);
    return { solid, material: plain({ colour: onion, gloss: 0.5, soft: 0.4 }), turn, part: 'vegetable' };
  }
  const of = peppers[peel()]!;
  const offset = chance.offset();
  const material: Material = {
    ...plain({ colour: of, gloss: 0.7, polish: 0.75, soft: 0.2 }),
    paint: (look, x, y, z) => {
      [look.red, look.green, look.blue] = of;
      shade(
        look,
        mixed(of, [0.02, 0.01, 0.005], 0.8),
        0.7 * smoothstep(0.55, 0.7, fractal(x * 5, y * 5 + offset, z * 5, 2)),
      );
      look.gloss = 0.7;
      look.polish = 0.75;
      look.soft = 0.2;
    },
  };
  return { solid: box(0.045, 0.155, 0.14, 0.04), material, turn, part: 'vegetable' };
}

/** A stick along x through meat and vegetables by turns, or through meat alone. */
function skewer(chance: Chance, of: Grill, withVegetables: boolean): Thing[] {
  const stick: Thing = {
    solid: capsule([-1.02, 0, 0], [0.84, 0, 0], 0.022),
    material: plain({ colour: colour('#d3ab72'), mottle: 0.2, grain: 12, gloss: 0.1 }),
    part: 'stick',
  };
  const kind = chance.whole(0, 3);
  const pieces: Thing[] = [];
  for (let x = -0.62; x < 0.66;) {
    pieces.push({ ...chunk(chance, of), at: [x, 0, chance.normal(0.012)] });
    x += CHUNK + 0.02;
    if (withVegetables) {
      const vegetables = chance.whole(1, 2);
      for (let i = 0; i < vegetables; i++) {
        pieces.push({ ...vegetable(chance, () => (kind + i + chance.whole(0, 1)) % 4), at: [x + 0.03, 0, 0] });
        x += 0.095;
      }
    }
    x += CHUNK - (withVegetables ? 0.03 : 0);
  }
  return [stick, ...pieces];
}

/** Kebabs: skewers of grilled meat side by side. */
export const skewers: Recipe = (chance) => {
  const vessel = chance.pick([
    () => plate(chance, 1.08),
    () => board(chance, 1.12, 0.82),
    () => tray(chance, 1.12, 0.82),
  ])();
  const of = grilling(chance);
  const withVegetables = chance.happens(0.75);
  const count = chance.whole(2, 4);
  const pitch = count > 3 ? 0.38 : 0.45;
  const row = Array.from({ length: count }, (_, i) =>
    carried(
      skewer(chance, of, withVegetables),
      [chance.normal(0.05), vessel.floor + 0.16, (i - (count - 1) / 2) * pitch],
      [chance.normal(5), chance.normal(3.5), 0],
    ),
  ).flat();
  const beside =
    count > 2
      ? []
      : chance.happens(0.5)
        ? carried([lemonSlice(chance, 0.22)], [0.3, vessel.floor + 0.02, 0.56])
        : carried(sprig(chance, 0.55), [-0.3, vessel.floor, 0.56]);
  return { things: [...vessel.things, ...row, ...beside], reach: 0.92, middle: 0.18, elevation: [36, 72] };
};
