/** A point, a direction or a linear colour. y is up; the table lies at y = 0; a dinner plate has a radius of about 1. */
export type Vector = readonly [number, number, number];

/** Row-major 3 × 3. */
export type Matrix = readonly [number, number, number, number, number, number, number, number, number];

export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by];
export const length = (a: Vector): number => Math.hypot(a[0], a[1], a[2]);
export const normalise = (a: Vector): Vector => scale(a, 1 / length(a));
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The direction that is `azimuth` degrees round from +z towards +x, and `elevation` degrees up. */
export function direction(azimuth: number, elevation: number): Vector {
  const flat = Math.cos(radians(elevation));
  return [flat * Math.sin(radians(azimuth)), Math.sin(radians(elevation)), flat * Math.cos(radians(azimuth))];
}

/**
 * Rotation from a body's coordinates to those around it: first about its x axis, then about y, then about z.
 *
 * @param turn degrees about x, y and z
 */
export function rotation(turn: Vector): Matrix {
  const [sx, sy, sz] = turn.map((degrees) => Math.sin(radians(degrees))) as [number, number, number];
  const [cx, cy, cz] = turn.map((degrees) => Math.cos(radians(degrees))) as [number, number, number];
  return [
    cy * cz,
    sx * sy * cz - cx * sz,
    cx * sy * cz + sx * sz,
    cy * sz,
    sx * sy * sz + cx * cz,
    cx * sy * sz - sx * cz,
    -sy,
    sx * cy,
    cx * cy,
  ];
}

/** The matrix times a vector. */
export const rotate = (m: Matrix, [x, y, z]: Vector): Vector => [
  m[0] * x + m[1] * y + m[2] * z,
  m[3] * x + m[4] * y + m[5] * z,
  m[6] * x + m[7] * y + m[8] * z,
];

export const clamp = (value: number, low = 0, high = 1): number => (value < low ? low : value > high ? high : value);

/** 0 below `from`, 1 above `to`, a smooth step between; `from` may be the larger. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}

export const mix = (from: number, to: number, share: number): number => from + (to - from) * share;
