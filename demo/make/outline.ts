/**
 * The band along a mask's outline: pixels whose middle is at most `width` from a pixel on the other side of it.
 *
 * @param mask [side, side], 0 to 255; 128 and more is inside
 * @param width pixels
 */
export function outlineBand(mask: Uint8Array, side: number, width: number): Uint8Array {
  const reach = Math.ceil(width);
  const isInside = (row: number, column: number): boolean => mask[row * side + column]! >= 128;
  return Uint8Array.from(mask, (_, pixel) => {
    const row = Math.floor(pixel / side);
    const column = pixel % side;
    const here = isInside(row, column);
    for (let y = Math.max(row - reach, 0); y <= Math.min(row + reach, side - 1); y++) {
      for (let x = Math.max(column - reach, 0); x <= Math.min(column + reach, side - 1); x++) {
        if (isInside(y, x) !== here && Math.hypot(y - row, x - column) <= width) return 255;
      }
    }
    return 0;
  });
}

/** What any of several masks covers, as a share of each pixel: their sum, for masks of parts never overlap. */
export function joined(masks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  for (const mask of masks) mask.forEach((share, pixel) => (whole[pixel] = Math.min(whole[pixel]! + share, 255)));
  return whole;
}
