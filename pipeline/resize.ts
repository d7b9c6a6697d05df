/** 8-bit RGB, rows from top to bottom: `[height, width, 3]`. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Weights of the source pixels that one target pixel is made of. */
interface Window {
  readonly first: number;
  /** Fixed point with {@link FRACTION_BITS} bits; they add up to about one. */
  readonly weights: Int32Array;
}

const FRACTION_BITS = 22;
const ONE = 2 ** FRACTION_BITS;

/**
 * Bilinear with antialias: a triangle whose width grows with the reduction, first along rows, then along columns, rounded to
 * 8 bits between the two. Bit for bit what Pillow's `resize(…, BILINEAR)` and so torchvision's `Resize` do with pictures; a
 * side that keeps its length is left as it is.
 */
export function resizeBilinear(source: Pixels, width: number, height: number): Pixels {
  const narrowed = source.width === width ? source : resizeRows(source, width);
  return source.height === height ? narrowed : resizeColumns(narrowed, height);
}

function resizeRows({ width, height, data }: Pixels, target: number): Pixels {
  const result = new Uint8Array(target * height * 3);
  const windows = triangles(width, target);
  for (let row = 0; row < height; row++) {
    for (const [column, { first, weights }] of windows.entries()) {
      for (let channel = 0; channel < 3; channel++) {
        const start = (row * width + first) * 3 + channel;
        result[(row * target + column) * 3 + channel] = weighted(data, start, 3, weights);
      }
    }
  }
  return { width: target, height, data: result };
}

function resizeColumns({ width, height, data }: Pixels, target: number): Pixels {
  const stride = width * 3;
  const result = new Uint8Array(target * stride);
  for (const [row, { first, weights }] of triangles(height, target).entries()) {
    for (let i = 0; i < stride; i++) result[row * stride + i] = weighted(data, first * stride + i, stride, weights);
  }
  return { width, height: target, data: result };
}

/** Sum of pixels `stride` apart, rounded to 8 bits. */
function weighted(data: Uint8Array, start: number, stride: number, weights: Int32Array): number {
  let sum = ONE / 2;
  for (let i = 0; i < weights.length; i++) sum += data[start + i * stride]! * weights[i]!;
  return Math.min(Math.floor(sum / ONE), 255); // rounded weights may add up to a little more than one
}

function triangles(source: number, target: number): readonly Window[] {
  const scale = source / target;
  const radius = Math.max(scale, 1); // an enlargement interpolates between neighbours
  return Array.from({ length: target }, (_, index) => {
    const centre = (index + 0.5) * scale;
    const first = Math.max(Math.trunc(centre - radius + 0.5), 0);
    const end = Math.min(Math.trunc(centre + radius + 0.5), source);
    const heights = Float64Array.from({ length: end - first }, (__, i) => {
      const distance = Math.abs((first + i - centre + 0.5) * (1 / radius));
      return distance < 1 ? 1 - distance : 0;
    });
    const sum = heights.reduce((total, height) => total + height, 0);
    return { first, weights: Int32Array.from(heights, (height) => Math.trunc(0.5 + (height / sum) * ONE)) };
  });
}
