/** Texts on a colour. Of black and white one always has a contrast of at least 4.58 to 1 (√21), which AA asks for. */
const DARK_INK = '#000000';
export const LIGHT_INK = '#ffffff';

/** Contrast ratio of two colours, 1 to 21. @param one @param other `#rrggbb` @see WCAG 2.2, “contrast ratio” */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Whichever ink is easier to read on a colour. */
export function inkFor(colour: string): string {
  return contrast(colour, DARK_INK) >= contrast(colour, LIGHT_INK) ? DARK_INK : LIGHT_INK;
}

/** Relative luminance of an sRGB colour, 0 to 1. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
