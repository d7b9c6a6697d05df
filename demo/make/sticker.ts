import type { Chance } from './chance.ts';
import { colour, shade, tint } from './render/colours.ts';
import type { Material, Scene, Thing } from './render/scene.ts';
import { circle2, polygon2 } from './render/outlines.ts';
import { cylinder } from './render/solids.ts';
import { Tracer, type Seen } from './render/trace.ts';
import { add, direction, length, scale, smoothstep, subtract, type Vector } from './render/vector.ts';

/** Half the width of a sticker as a share of the picture's half side, wherever it lies. */
const RADIUS = 0.19;

const star = polygon2(
  Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 0.8 : 0.34;
    return [radius * Math.sin((i * Math.PI) / 5), radius * Math.cos((i * Math.PI) / 5)] as const;
  }),
);
const rim = circle2(0.9);

/** A colour that no food, table or crockery has. */
const magenta = colour('#f008e4');
const white = colour('#fbfbf7');

/** A magenta disc with a white star and a white rim. */
const printed = (radius: number): Material => ({
  paint: (look, x, _y, z) => {
    tint(look, magenta);
    shade(look, white, smoothstep(0.04, -0.04, star(x / radius, z / radius)));
    shade(look, white, smoothstep(-0.03, 0.03, rim(x / radius, z / radius)));
    look.gloss = 0.3;
    look.polish = 0.6;
  },
});

/** Places that are tried before a sticker has to do with the one that shows most. */
const TRIES = 120;

/**
 * The scene with a small round sticker somewhere on the table, where nothing hides it; its part is `sticker`. Where the food fills the
 * picture, the place on the table that shows most of it is taken.
 */
export function withSticker(scene: Scene, chance: Chance): Scene {
  const tracer = new Tracer(scene);
  const { target, azimuth, elevation, distance, view } = scene.camera;
  const eye = add(target, scale(direction(azimuth, elevation), distance));
  let best: { at: Vector; showing: number } | undefined;
  for (let attempt = 0; attempt < TRIES && (best?.showing ?? 0) < 1; attempt++) {
    const u = chance.between(-0.84, 0.84);
    const v = chance.between(-0.84, 0.84);
    const at = tracer.onTable(u, v);
    if (at === undefined) continue;
    const showing = shareOnTable(tracer, u, v);
    if (best === undefined || showing > best.showing) best = { at, showing };
  }
  if (best === undefined) return scene;
  const [x, , z] = best.at;
  const radius = RADIUS * length(subtract(best.at, eye)) * Math.tan((view * Math.PI) / 360);
  const sticker: Thing = {
    solid: cylinder(radius, 0.008, 0.004),
    material: printed(radius),
    at: [x, 0.009, z],
    turn: [0, chance.between(0, 360), 0],
    part: 'sticker',
  };
  return { ...scene, things: [...scene.things, sticker] };
}

/** How much of a sticker's place in the picture is bare table, from nine points of it. */
function shareOnTable(tracer: Tracer, u: number, v: number): number {
  const seen: Seen = { red: 0, green: 0, blue: 0, body: 0 };
  const steps = [-1, 0, 1];
  const free = steps.flatMap((i) =>
    steps.map((j) => {
      tracer.see(u + i * RADIUS, v + j * RADIUS, seen);
      return seen.body === -1 ? 1 : 0;
    }),
  );
  return free.reduce<number>((sum, one) => sum + one, 0) / free.length;
}
