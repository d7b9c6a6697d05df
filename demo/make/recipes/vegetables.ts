import { colour, mixed, shade, tint } from '../render/colours.ts';
import { cells, fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { blend, capsule, cone, cylinder, displaced, ellipsoid, moved, sphere } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import type { Recipe } from '../setting.ts';
import { board, bowl, plate } from '../tableware.ts';

const green = (chance: Chance): Vector => chance.colour(colour('#3d7a26'), colour('#5f9a35'));

/** A carrot along x, tip at +x, with its leaves. */
function carrot(chance: Chance): Thing[] {
  const offset = chance.offset();
  const of = chance.colour(colour('#ee7a17'), colour('#e2620f'));
  const ringed: Material = {
    paint: (look, x, y, z) => {
      tint(look, of);
      shade(look, colour('#a8480a'), 0.55 * smoothstep(0.62, 0.8, fractal(x * 22 + offset, y * 3, z * 3, 3)));
      look.gloss = 0.25;
    },
    relief: (x, y, z) => 0.018 * fractal(x * 20 + offset, y * 3, z * 3, 2),
  };
  const leaves = Array.from({ length: chance.whole(6, 9) }, (): Thing => {
    const end: Vector = [-chance.between(0.85, 1.1), chance.between(0, 0.14), chance.normal(0.14)];
    return {
      solid: capsule([-0.55, 0, 0], end, chance.between(0.018, 0.034)),
      material: plain({ colour: green(chance), mottle: 0.3, grain: 14 }),
      part: 'carrot/leaves',
    };
  });
  return [
    { solid: moved(cone(0.15, 0.03, 0.55, 0.03), [0, 0, 0], [0, 0, -90]), material: ringed, part: 'carrot' },
    ...leaves,
  ];
}

/** Carrots side by side. */
export const carrots: Recipe = (chance) => {
  const dish = chance.pick([() => board(chance, 1.1, 0.85), () => plate(chance, 1.05)])();
  const count = chance.whole(3, 5);
  const things = Array.from({ length: count }, (_, i) =>
    carried(
      carrot(chance),
      [0.18, dish.floor + 0.15, 0.3 * (i - (count - 1) / 2)],
      [chance.between(0, 360), chance.normal(5), 0],
      chance.between(0.9, 1.05),
    ),
  );
  return { things: [...dish.things, ...things.flat()], reach: 0.95, elevation: [36, 74] };
};

/** A head of broccoli: a forked stem under a crown of buds. */
function broccoli(chance: Chance): Thing[] {
  const stem = chance.colour(colour('#9dbb6b'), colour('#7fa552'));
  const crown = chance.colour(colour('#2f6a2a'), colour('#45802f'));
  const offset = chance.offset();
  const buds: Material = {
    paint: (look, x, y, z) => {
      tint(look, crown);
      shade(look, mixed(crown, colour('#9cc25a'), 0.6), smoothstep(0.45, 0.05, cells(x * 22 + offset, y * 22, z * 22)));
    },
    relief: (x, y, z) => -0.03 * cells(x * 22 + offset, y * 22, z * 22),
  };
  const florets = Array.from({ length: 11 }, (_, i): Thing => {
    const high = i === 10;
    const angle = (i * 2 * Math.PI) / (i < 6 ? 6 : 4) + (i < 6 ? 0 : 0.5);
    const spread = high ? 0 : i < 6 ? 0.3 : 0.16;
    const at: Vector = [spread * Math.sin(angle), high ? 0.5 : i < 6 ? 0.3 : 0.43, spread * Math.cos(angle)];
    const radius = chance.between(0.16, 0.2);
    return {
      solid: displaced(sphere(radius), 0.05, (x, y, z) => fractal(x * 9 + offset + i, y * 9, z * 9, 2)),
      material: buds,
      at,
      part: 'broccoli',
    };
  });
  const stalk = blend(
    0.12,
    cylinder(0.13, 0.22, 0.03),
    capsule([0, 0.1, 0], [0.22, 0.32, 0.08], 0.07),
    capsule([0, 0.1, 0], [-0.2, 0.32, -0.1], 0.07),
  );
  return [
    { solid: stalk, material: plain({ colour: stem, soft: 0.3, gloss: 0.2 }), part: 'broccoli/stem' },
    ...florets,
  ];
}

/** Heads of broccoli, lying or standing. */
export const broccoliHeads: Recipe = (chance) => {
  const dish = chance.pick([
    () => board(chance, 1, 0.9),
    () => plate(chance, 1.02),
    () => bowl(chance, 0.95, 0.35, 0.3),
  ])();
  const count = chance.whole(1, 3);
  const size = count === 1 ? 1.35 : 1;
  const start = chance.between(0, 360);
  const things = Array.from({ length: count }, (_, i) => {
    const angle = ((start + (360 * i) / count) * Math.PI) / 180;
    const spread = count === 1 ? 0 : 0.46;
    const lying = chance.happens(0.4);
    const at: Vector = [spread * Math.sin(angle), dish.floor + (lying ? 0.34 : 0.18) * size, spread * Math.cos(angle)];
    return carried(
      broccoli(chance),
      at,
      [lying ? 75 : chance.normal(6), chance.between(0, 360), chance.normal(8)],
      size,
    );
  });
  return { things: [...dish.things, ...things.flat()], reach: 0.92, middle: 0.3, elevation: [30, 66] };
};

/** A tomato with its star of sepals. */
function tomato(chance: Chance, radius: number): Thing[] {
  const of = chance.colour(colour('#d3240f'), colour('#b8160f'));
  const leaf = plain({ colour: green(chance), soft: 0.2 });
  const sepals = Array.from({ length: 6 }, (_, i): Thing => {
    const angle = (i * Math.PI) / 3;
    const end: Vector = [radius * 0.55 * Math.sin(angle), radius * 0.72, radius * 0.55 * Math.cos(angle)];
    return { solid: capsule([0, radius * 0.8, 0], end, 0.022), material: leaf, part: 'tomato/leaf' };
  });
  return [
    {
      solid: ellipsoid(radius, radius * 0.85, radius),
      material: plain({
        colour: of,
        gloss: 0.8,
        polish: 0.85,
        soft: 0.15,
        mottle: 0.12,
        grain: 2,
        offset: chance.offset(),
      }),
      part: 'tomato',
    },
    ...sepals,
    { solid: capsule([0, radius * 0.78, 0], [0.02, radius * 1.05, 0.01], 0.025), material: leaf, part: 'tomato/leaf' },
  ];
}

/** A slice of cucumber. */
function cucumber(chance: Chance): Thing {
  const rind = colour('#2f6b22');
  return {
    solid: cylinder(0.22, 0.03, 0.012),
    material: {
      paint: (look, x, _y, z) => {
        const r = Math.hypot(x, z) / 0.22;
        tint(look, colour('#d5e8a8'));
        shade(look, colour('#eef5cf'), smoothstep(0.62, 0.5, r));
        const seeds = Math.abs(Math.sin(4.5 * Math.atan2(x, z)));
        shade(look, colour('#a9c77a'), 0.7 * smoothstep(0.7, 0.95, seeds) * smoothstep(0.12, 0.06, Math.abs(r - 0.4)));
        shade(look, rind, smoothstep(0.88, 0.93, r));
        look.gloss = 0.4;
        look.soft = 0.4;
      },
    },
    turn: [chance.between(-24, 24), chance.between(0, 360), chance.between(-24, 24)],
    part: 'cucumber',
  };
}

/** Tomatoes, whole, with slices of cucumber about them. */
export const tomatoesAndCucumber: Recipe = (chance) => {
  const dish = chance.pick([() => plate(chance, 1.05), () => bowl(chance, 0.98, 0.36, 0.4)])();
  const count = chance.whole(2, 5);
  const radius = count < 4 ? 0.3 : 0.25;
  const start = chance.between(0, 360);
  const spread = count === 2 ? 0.32 : 0.42;
  const tomatoes = Array.from({ length: count }, (_, i) => {
    const angle = ((start + (360 * i) / count) * Math.PI) / 180;
    const at: Vector = [spread * Math.sin(angle), dish.floor + radius * 0.85, spread * Math.cos(angle)];
    return carried(tomato(chance, radius), at, [chance.normal(18), chance.between(0, 360), chance.normal(18)]);
  });
  const slices = chance.happens(0.7)
    ? Array.from({ length: chance.whole(3, 6) }, (_, i): Thing => {
        const angle = ((start + 30 + i * 61) * Math.PI) / 180;
        return { ...cucumber(chance), at: [0.62 * Math.sin(angle), dish.floor + 0.1, 0.62 * Math.cos(angle)] };
      })
    : [];
  return { things: [...dish.things, ...tomatoes.flat(), ...slices], reach: 0.95, middle: 0.2, elevation: [34, 68] };
};
