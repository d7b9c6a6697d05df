import type { Look } from './scene.ts';
import { mix, type Vector } from './vector.ts';

const linear = (byte: number): number => {
  const v = byte / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
};

/** An sRGB colour as it is written in style sheets, `#c08040`, made linear. */
export function colour(hex: string): Vector {
  const bytes = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (bytes === null) throw new RangeError(`A colour is # and six hexadecimal digits, not ${hex}`);
  return [linear(parseInt(bytes[1]!, 16)), linear(parseInt(bytes[2]!, 16)), linear(parseInt(bytes[3]!, 16))];
}

export const mixed = (a: Vector, b: Vector, share: number): Vector => [
  mix(a[0], b[0], share),
  mix(a[1], b[1], share),
  mix(a[2], b[2], share),
];

/** Sets a look's colour. */
export function tint(look: Look, [red, green, blue]: Vector): void {
  look.red = red;
  look.green = green;
  look.blue = blue;
}

/** Moves a look's colour towards another by a share from 0 to 1. */
export function shade(look: Look, [red, green, blue]: Vector, share: number): void {
  look.red = mix(look.red, red, share);
  look.green = mix(look.green, green, share);
  look.blue = mix(look.blue, blue, share);
}

/** Linear light, 0 up, to a display's 0 to 1: Narkowicz's fit of the ACES film curve, then sRGB's transfer function. */
export function displayed(light: number): number {
  const film = (light * (2.51 * light + 0.03)) / (light * (2.43 * light + 0.59) + 0.14);
  const v = Math.min(Math.max(film, 0), 1);
  return v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055;
}
