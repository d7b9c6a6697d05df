/** Float32 values in C order with their shape; a picture is `[3, H, W]`, a map `[H, W]`. */
export interface NdArray {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** How many values a shape holds; 1 for a scalar's empty shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, dimension) => product * dimension, 1);
}

/** How far apart neighbours along each axis lie in C order, in values. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides: number[] = [];
  shape.reduceRight((stride, length) => {
    strides.unshift(stride);
    return stride * length;
  }, 1);
  return strides;
}

/** Pairs values with a shape. @throws when they do not fit: a defect of the caller, not the user's. */
export function ndArray(shape: readonly number[], data: Float32Array): NdArray {
  if (data.length !== sizeOf(shape)) {
    throw new RangeError(`[${shape.join(', ')}] holds ${sizeOf(shape)} values, not ${data.length}`);
  }
  return { shape, data };
}
