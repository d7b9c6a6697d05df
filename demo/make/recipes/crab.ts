import type { Chance } from '../chance.ts';
import { leaf, lemonSlice } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { cells, fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { blend, bent, capsule, cone, ellipsoid, moved, sphere } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate } from '../tableware.ts';

/** Boiled shell: red, in blotches, with pale grains, and pale below. */
function boiled(chance: Chance, red: Vector): Material {
  const offset = chance.offset();
  const deep = mixed(red, colour('#7a120a'), 0.55);
  const pale = mixed(red, colour('#f7c79a'), 0.7);
  return {
    paint: (look, x, y, z, up) => {
      tint(look, mixed(red, deep, smoothstep(0.45, 0.7, fractal(x * 7 + offset, y * 7, z * 7, 3))));
      shade(look, pale, 0.7 * smoothstep(0.24, 0.1, cells(x * 17 + offset, y * 17, z * 17)));
      shade(look, pale, 0.7 * smoothstep(-0.2, -0.7, up));
      look.gloss = 0.6;
      look.polish = 0.7;
      look.soft = 0.15;
    },
    relief: (x, y, z) => 0.012 * fractal(x * 19 + offset, y * 19, z * 19, 2),
  };
}

/** A pincer along x from the wrist at the origin: a thick hand, a fixed finger, and one that opens. */
function pincer(chance: Chance, material: Material, part: string, side: number): Thing[] {
  const tip = plain({ colour: colour('#2a1712'), gloss: 0.7, polish: 0.8 });
  const open = chance.between(14, 30);
  const finger = (turn: number, thick: number): Thing[] =>
    carried(
      [
        { solid: bent(ellipsoid(0.17, thick, thick), 1.2 * side), material, at: [0.13, 0, 0], turn: [-90, 0, 0], part },
        {
          solid: ellipsoid(0.07, 0.022, 0.022),
          material: tip,
          at: [0.265, 0, 0.05 * side],
          turn: [0, -32 * side, 0],
          part,
        },
      ],
      [0.22, 0, -side * 0.03],
      [0, turn, 0],
    );
  return [
    { solid: ellipsoid(0.2, 0.1, 0.13), material, at: [0.13, 0, 0], part },
    ...finger(side * (open + 6), 0.06),
    ...finger(-side * open, 0.05).map((thing) => ({
      ...thing,
      at: [thing.at![0], thing.at![1], thing.at![2] + side * 0.09] as const,
    })),
  ];
}

/** A leg in the plane of its azimuth: out and up to the knee, then down to the point. */
function leg(material: Material, azimuth: number, long: number, lift: number): Thing[] {
  const knee: Vector = [0.36 * long, lift, 0];
  const shin: Vector = [0.66 * long, lift * 0.7, 0];
  const foot: Vector = [0.95 * long, -0.1, 0];
  const joints: readonly (readonly [Vector, Vector, number])[] = [
    [[0, 0, 0], knee, 0.052],
    [knee, shin, 0.042],
    [shin, foot, 0.026],
  ];
  const things = joints.map(([from, to, thick]): Thing => ({
    solid: capsule(from, to, thick),
    material,
    part: 'crab/leg',
  }));
  return carried(things, [0, 0, 0], [0, azimuth, 0]);
}

const eye = (at: Vector, part: string): Thing => ({
  solid: sphere(0.04),
  material: plain({ colour: [0.012, 0.01, 0.01], gloss: 1, polish: 0.9 }),
  at,
  part,
});

/** A boiled crab, its front towards +z. */
function crab(chance: Chance): Thing[] {
  const red = chance.colour(colour('#d8391c'), colour('#c4301a'));
  const material = boiled(chance, red);
  const shell = blend(
    0.1,
    ellipsoid(0.46, 0.15, 0.3),
    moved(ellipsoid(0.3, 0.15, 0.26), [0, 0.03, -0.08]),
    moved(ellipsoid(0.12, 0.06, 0.09), [0, 0.03, 0.27]),
  );
  const teeth = Array.from({ length: 8 }, (_, i): Thing => {
    const angle = ((i < 4 ? 22 + 14 * i : 338 - 14 * (i - 4)) * Math.PI) / 180;
    return {
      solid: cone(0.04, 0.004, 0.05, 0.004),
      material,
      at: [0.45 * Math.sin(angle), 0.01, 0.3 * Math.cos(angle)],
      turn: [90, (angle * 180) / Math.PI, 0],
      part: 'crab/shell',
    };
  });
  const sides = [-1, 1].flatMap((side): Thing[] => {
    const legs = Array.from({ length: 4 }, (_, i) => {
      const azimuth = -22 + 21 * i + chance.normal(4);
      const hip: Vector = [side * (0.36 - 0.05 * Math.abs(i - 1)), -0.03, 0.1 - 0.11 * i];
      return carried(
        leg(material, side > 0 ? azimuth : 180 - azimuth, chance.between(0.56, 0.64), chance.between(0.06, 0.13)),
        hip,
      );
    });
    const elbow: Vector = [side * 0.62, 0.02, 0.36];
    const arm: Thing[] = [
      { solid: capsule([side * 0.34, -0.02, 0.16], elbow, 0.07), material, part: 'crab/claw' },
      ...carried(
        pincer(chance, material, 'crab/claw', side),
        elbow,
        [0, side > 0 ? -100 + chance.normal(8) : -80 + chance.normal(8), 0],
        0.95,
      ),
    ];
    return [...legs.flat(), ...arm];
  });
  const eyes = [-0.09, 0.09].map((x) => eye([x, 0.1, 0.33], 'crab/eye'));
  return [{ solid: shell, material, part: 'crab/shell' }, ...teeth, ...sides, ...eyes];
}

/** A boiled lobster along x, its head towards +x: carapace, ringed tail with its fan, great claws, feelers. */
function lobster(chance: Chance): Thing[] {
  const material = boiled(chance, chance.colour(colour('#d6361a'), colour('#bf2a16')));
  const rings = Array.from({ length: 6 }, (_, i): Thing => {
    const width = 0.19 - 0.016 * i;
    return {
      solid: ellipsoid(0.1, width * 0.8, width),
      material,
      at: [-0.12 - 0.125 * i, -0.012 * i, 0.02 * i * i * 0.15],
      part: 'lobster/tail',
    };
  });
  const fan = [-50, -25, 0, 25, 50].map((spread): Thing[] =>
    carried(
      [{ solid: ellipsoid(0.15, 0.025, 0.07), material, at: [-0.13, 0, 0], part: 'lobster/tail' }],
      [-0.82, -0.08, 0],
      [0, spread, 0],
    ),
  );
  const shell = blend(
    0.08,
    moved(ellipsoid(0.33, 0.17, 0.2), [0.15, 0, 0]),
    moved(ellipsoid(0.2, 0.1, 0.1), [0.42, 0.03, 0]),
  );
  const sides = [-1, 1].flatMap((side): Thing[] => {
    const elbow: Vector = [0.56, -0.02, side * 0.34];
    const legs = Array.from({ length: 3 }, (_, i) =>
      carried(leg(material, -side * (62 + 28 * i), 0.42, 0.04), [0.2 - 0.12 * i, -0.06, side * 0.13]),
    ).flat();
    const feeler: Thing = {
      solid: bent(capsule([-0.5, 0, 0], [0.5, 0, 0], 0.012), 0.7),
      material,
      at: [0.25, 0.08, side * 0.34],
      turn: [side * 90, side * 38, 0],
      part: 'lobster/feeler',
    };
    return [
      ...legs.map((thing) => ({ ...thing, part: 'lobster/leg' })),
      { solid: capsule([0.3, -0.03, side * 0.12], elbow, 0.06), material, part: 'lobster/claw' },
      ...carried(pincer(chance, material, 'lobster/claw', -side), elbow, [0, side * 12 + chance.normal(6), 0], 1.1),
      feeler,
    ];
  });
  const eyes = [-0.07, 0.07].map((z) => eye([0.52, 0.1, z], 'lobster/eye'));
  return [{ solid: shell, material, part: 'lobster/shell' }, ...rings, ...fan.flat(), ...sides, ...eyes];
}

/** A boiled crab or lobster on a plate or a board, with lemon and a leaf. */
export const crabOrLobster: Recipe = (chance) => {
  const dish = chance.happens(0.5) ? plate(chance, 1.05) : board(chance, 1.05, 0.8);
  const isCrab = chance.happens(0.6);
  const animal = isCrab ? crab(chance) : lobster(chance);
  const at: Vector = isCrab ? [0, dish.floor + 0.15, -0.12] : [0, dish.floor + 0.16, 0];
  const lemons = Array.from({ length: chance.whole(1, 2) }, (_, i) =>
    carried(
      [lemonSlice(chance, 0.17)],
      isCrab ? [-0.12 + 0.28 * i, dish.floor + 0.012 * i, 0.52] : [-0.5 + 0.24 * i, dish.floor + 0.012 * i, 0.45],
    ),
  );
  const herb = carried(
    [leaf(chance, 0.2, 0.11)],
    [isCrab ? 0.1 : -0.35, dish.floor, isCrab ? 0.62 : -0.42],
    [0, chance.between(0, 360), 0],
  );
  const spin = isCrab ? 0 : chance.between(-25, 25);
  const things = carried([...carried(animal, at), ...lemons.flat(), ...herb], [0, 0, 0], [0, spin, 0]);
  return { things: [...dish.things, ...things], reach: 0.95, elevation: [40, 75] };
};
