/** 0 … count − 1 in an order by chance, all orders being equally likely (Fisher & Yates). */
export function randomOrder(count, random) {
    const order = Uint32Array.from({ length: count }, (_, index) => index);
    for (let last = count - 1; last > 0; last--) {
        const other = random.integer(last + 1);
        [order[last], order[other]] = [order[other], order[last]];
    }
    return order;
}
/**
 * The pixels of a picture by their places in a row of height · width, most relevant first. Equal ones, those of a superpixel, say,
 * come in an order by chance: the order in which they lie would be an order of the picture's own, of which the map knows nothing.
 *
 * @param relevance [h, w]; each value stands for its cell of the picture where the map is coarser
 * @throws RangeError where a value is NaN, which comes neither first nor last
 */
export function relevanceOrder(relevance, height, width, ties) {
    const [rows, columns] = relevance.shape;
    const values = Float32Array.from({ length: height * width }, (_, pixel) => {
        const row = Math.floor((Math.floor(pixel / width) * rows) / height);
        return relevance.data[row * columns + Math.floor(((pixel % width) * columns) / width)];
    });
    if (values.some(Number.isNaN))
        throw new RangeError('The map holds NaN.');
    // The sort is stable, so that what is equal stays in its order by chance.
    return randomOrder(values.length, ties).sort((one, other) => values[other] - values[one]);
}
