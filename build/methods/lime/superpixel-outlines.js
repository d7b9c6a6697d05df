/** A picture `[3, H, W]` with yellow lines where superpixels meet: the last pixel before another label, right or below. */
export function withOutlines(picture, labels, width) {
    const YELLOW = [1, 1, 0];
    const outlined = picture.slice();
    for (let pixel = 0; pixel < labels.length; pixel++) {
        const label = labels[pixel];
        const meetsRight = (pixel + 1) % width !== 0 && labels[pixel + 1] !== label;
        const meetsBelow = pixel + width < labels.length && labels[pixel + width] !== label;
        if (meetsRight || meetsBelow)
            YELLOW.forEach((value, channel) => (outlined[channel * labels.length + pixel] = value));
    }
    return outlined;
}
