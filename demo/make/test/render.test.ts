import { describe, expect, it } from 'vitest';
import { Chance } from '../chance.ts';
import { plain } from '../materials.ts';
import { render } from '../render/picture.ts';
import type { Scene, Thing } from '../render/scene.ts';
import { polygon2 } from '../render/outlines.ts';
import { box, capsule, common, cylinder, minus, moved, sphere, union } from '../render/solids.ts';
import { rotate, rotation } from '../render/vector.ts';
import { withSticker } from '../sticker.ts';

const grey = plain({ colour: [0.5, 0.5, 0.5] });

/** Things on a grey table, from a camera that looks straight at (0, 1, 0) from 10 away, 30 degrees wide. */
const sceneOf = (things: readonly Thing[], elevation = 20): Scene => ({
  things,
  table: grey,
  room: [0.2, 0.2, 0.2],
  camera: { target: [0, 1, 0], azimuth: 0, elevation, distance: 10, view: 30 },
  light: {
    azimuth: 40,
    elevation: 50,
    key: [2, 2, 2],
    width: 0.1,
    sky: [0.5, 0.5, 0.5],
    ground: [0.2, 0.2, 0.2],
    exposure: 0.7,
  },
});

const shareOf = (mask: Uint8Array): number => mask.reduce((sum, value) => sum + value, 0) / (255 * mask.length);

describe('distances', () => {
  it.each([
    ['outside a box, to its edge', box(1, 2, 3), [4, 6, 0], 5],
    ['inside a box, to its nearest face', box(1, 2, 3), [0.5, 0, 0], -0.5],
    ['past the end of a rod', capsule([0, 0, 0], [2, 0, 0], 0.5), [5, 4, 0], 4.5],
    ['beside a rod', capsule([0, 0, 0], [2, 0, 0], 0.5), [1, 0, 2], 1.5],
    ['above a cylinder', cylinder(1, 0.5), [0, 2, 0], 1.5],
    ['to a moved and turned box', moved(box(1, 2, 3), [10, 0, 0], [0, 0, 90]), [13, 0, 0], 1],
    ['inside what was cut out of a ball', minus(sphere(2), sphere(1)), [0, 0, 0], 1],
    ['to the nearer of two', union(sphere(1), moved(sphere(1), [10, 0, 0])), [7, 0, 0], 2],
    ['to what is in both', common(sphere(2), moved(box(5, 5, 5), [5, 0, 0])), [-1, 0, 0], 1],
  ] as const)('%s', (_, solid, [x, y, z], expected) => {
    expect(solid.distance(x, y, z)).toBeCloseTo(expected, 12);
  });

  it('to a polygon that is not convex are negative inside alone', () => {
    const angle = polygon2([
      [0, 0],
      [4, 0],
      [4, 1],
      [1, 1],
      [1, 4],
      [0, 4],
    ]);
    expect(angle(0.5, 0.5)).toBeCloseTo(-0.5, 12);
    expect(angle(2, 2)).toBeCloseTo(1, 12);
    expect(angle(-3, 8)).toBeCloseTo(5, 12);
  });

  it('a turn goes about x first, then y, then z', () => {
    const [x, y, z] = rotate(rotation([90, 90, 0]), [0, 1, 0]);
    // About x: y becomes z; about y: z becomes x.
    expect([x, y, z].map((value) => Math.round(value))).toEqual([1, 0, 0]);
  });
});

describe('masks', () => {
  it('cover what a ball covers in perspective', () => {
    const ball: Thing = { solid: sphere(0.9), material: grey, at: [0, 1, 0], part: 'ball' };
    const { masks } = render(sceneOf([ball]), 64);
    // The cone that touches the ball, cut by the picture's plane; seen along its axis it is a circle.
    const radius = Math.tan(Math.asin(0.9 / 10)) / Math.tan((15 * Math.PI) / 180);
    expect(shareOf(masks.get('ball')!)).toBeCloseTo((Math.PI * radius ** 2) / 4, 2.5);
  });

  it('hold what is seen of a part, and a whole holds its parts', () => {
    const back: Thing = { solid: sphere(0.9), material: grey, at: [0, 1, 0], part: 'jug/body' };
    const front: Thing = { solid: sphere(0.9), material: grey, at: [0, 1.6, 3], part: 'lid' };
    const handle: Thing = { solid: sphere(0.4), material: grey, at: [1.6, 1, 0], part: 'jug/handle' };
    const alone = render(sceneOf([back, handle]), 48).masks;
    const behind = render(sceneOf([back, handle, front]), 48).masks;
    expect(shareOf(behind.get('jug/body')!)).toBeLessThan(0.6 * shareOf(alone.get('jug/body')!));
    expect(shareOf(alone.get('jug')!)).toBeCloseTo(
      shareOf(alone.get('jug/body')!) + shareOf(alone.get('jug/handle')!),
      2,
    );
  });
});

describe('light', () => {
  it('falls on the side that faces it, and what stands in it casts a shadow', () => {
    const wall: Thing = { solid: box(0.3, 1, 0.3), material: grey, at: [0, 1, 0] };
    const { rgb, side } = render(sceneOf([wall], 89.9), 64);
    const at = (u: number, v: number): number =>
      rgb[3 * (Math.round((v * side) / 2 + side / 2) * side + Math.round((u * side) / 2 + side / 2))]!;
    // From above, +x is right and the light comes from the right and below: the shadow lies left and above.
    expect(at(-0.27, -0.32)).toBeLessThan(0.75 * at(0.6, 0.6));
  });
});

describe('a sticker', () => {
  it('lies on the table where nothing hides it, and changes nothing else', () => {
    const ball: Thing = { solid: sphere(0.9), material: grey, at: [0, 0.9, 0], part: 'ball' };
    const plainScene = sceneOf([ball], 40);
    const before = render(plainScene, 64);
    const after = render(withSticker(plainScene, new Chance(1, 2)), 64);
    const mask = after.masks.get('sticker')!;
    expect(shareOf(mask)).toBeGreaterThan(0.01);
    expect(shareOf(mask)).toBeLessThan(0.03);
    expect([...after.masks.get('ball')!]).toEqual([...before.masks.get('ball')!]);
    const changed = [...mask.keys()].filter((pixel) => after.rgb[3 * pixel] !== before.rgb[3 * pixel]);
    const covered = [...mask.keys()].filter((pixel) => mask[pixel]! > 0);
    // What lies on the table keeps off a little light beside it.
    expect(changed.length).toBeLessThan(3 * covered.length);
  });
});
