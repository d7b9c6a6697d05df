import sharp from 'sharp';
const settings = { compressionLevel: 9, adaptiveFiltering: false, palette: false, progressive: false };
/** Up to 256 colours, as every map through a colour table has, become a palette without loss, a quarter smaller. */
const withPalette = { ...settings, palette: true, colours: 256, quality: 100, dither: 0 };
/** A PNG of 8-bit RGB without metadata; every setting is fixed, so that equal pixels are equal bytes. */
export async function encodePng({ width, height, rgb }) {
    return sharp(rgb, { raw: { width, height, channels: 3 } })
        .png(hasFewColours(rgb) ? withPalette : settings)
        .toBuffer();
}
function hasFewColours(rgb) {
    const colours = new Set();
    for (let i = 0; i < rgb.length && colours.size <= 256; i += 3) {
        colours.add((rgb[i] << 16) | (rgb[i + 1] << 8) | rgb[i + 2]);
    }
    return colours.size <= 256;
}
/** A PNG of 8-bit grey without metadata, as {@link encodePng}. @param picture `grey`: [height, width] in 0 … 255 */
export async function encodeGreyPng(picture) {
    const { width, height, grey } = picture;
    return sharp(grey, { raw: { width, height, channels: 1 } })
        .toColourspace('b-w')
        .png(settings)
        .toBuffer();
}
