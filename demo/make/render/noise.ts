/** A number from 0 to 1 for every corner of the integer grid. */
function corner(x: number, y: number, z: number): number {
  let h = Math.imul(x, 0x8da6b343) ^ Math.imul(y, 0xd8163841) ^ Math.imul(z, 0xcb1ab31f);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) * 2 ** -32;
}

/** Value noise: smooth, from 0 to 1, with features about 1 wide. */
export function noise(x: number, y: number, z: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const k = Math.floor(z);
  let u = x - i;
  let v = y - j;
  let w = z - k;
  u = u * u * (3 - 2 * u);
  v = v * v * (3 - 2 * v);
  w = w * w * (3 - 2 * w);
  const a = corner(i, j, k) + u * (corner(i + 1, j, k) - corner(i, j, k));
  const b = corner(i, j + 1, k) + u * (corner(i + 1, j + 1, k) - corner(i, j + 1, k));
  const c = corner(i, j, k + 1) + u * (corner(i + 1, j, k + 1) - corner(i, j, k + 1));
  const d = corner(i, j + 1, k + 1) + u * (corner(i + 1, j + 1, k + 1) - corner(i, j + 1, k + 1));
  const near = a + v * (b - a);
  return near + w * (c + v * (d - c) - near);
}

/** Fractal noise: octaves of {@link noise}, each twice as fine and half as strong; 0 to 1, mostly near 0.5. */
export function fractal(x: number, y: number, z: number, octaves = 4): number {
  let sum = 0;
  let strength = 0.5;
  let total = 0;
  for (let octave = 0; octave < octaves; octave++) {
    sum += strength * noise(x, y, z);
    total += strength;
    strength *= 0.5;
    // Not quite 2, and shifted, so that the octaves' grids never coincide.
    x = x * 2.03 + 17.1;
    y = y * 2.03 + 5.3;
    z = z * 2.03 + 9.7;
  }
  return sum / total;
}

/** Cellular noise (Worley 1996): distance to the nearest of points strewn one a unit cube; 0 to about 1. */
export function cells(x: number, y: number, z: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const k = Math.floor(z);
  let nearest = 4;
  for (let a = i - 1; a <= i + 1; a++) {
    for (let b = j - 1; b <= j + 1; b++) {
      for (let c = k - 1; c <= k + 1; c++) {
        const dx = a + corner(a, b, c) - x;
        const dy = b + corner(a + 71, b, c) - y;
        const dz = c + corner(a, b + 53, c) - z;
        const squared = dx * dx + dy * dy + dz * dz;
        if (squared < nearest) nearest = squared;
      }
    }
  }
  return Math.sqrt(nearest);
}
