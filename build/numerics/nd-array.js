/** How many values a shape holds; 1 for a scalar's empty shape. */
export function sizeOf(shape) {
    return shape.reduce((product, dimension) => product * dimension, 1);
}
/** Pairs values with a shape. @throws when they do not fit: a defect of the caller, not the user's. */
export function ndArray(shape, data) {
    if (data.length !== sizeOf(shape)) {
        throw new RangeError(`[${shape.join(', ')}] holds ${sizeOf(shape)} values, not ${data.length}`);
    }
    return { shape, data };
}
