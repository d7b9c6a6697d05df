/** LIME's samples: every superpixel shown or hidden by a fair coin of its own, but all shown in row 0. */
export function drawMasks(random, rows, columns) {
    const data = new Uint8Array(rows * columns);
    random.fillBits(data);
    return { data: data.fill(1, 0, columns), rows, columns };
}
