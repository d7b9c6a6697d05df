import sharp from 'sharp';
import { readContentPicture } from '../../src/data/content/content-file.ts';
import { expectedContent } from '../../src/data/base/site-error.ts';
import { arrayOf, type Given } from '../../src/mechanisms/given.ts';

/** Where the pictures lie that are drawn for the mechanism of LIME, and how many there are. */
const FOLDER = 'mechanisms';
export const limeVersions = 2;

/** The array that tells regions apart: no two have the same coefficient. */
const COEFFICIENTS = 'coefficients';

/** Between the switches and the picture that they make, as a share of the side of either. */
export const VERSION_GAP = 12 / 66;

/** The address of a version of the picture with regions hidden; null where the report does not say which regions there are. */
export function limeHref({ done, links, picture, model }: Given, version: number): string | null {
  const hasRegions = done?.result.arrays.some(({ name }) => name === COEFFICIENTS) === true;
  return hasRegions && picture?.files[model?.id ?? ''] !== undefined
    ? links.file(`${FOLDER}/lime-${version}.webp`)
    : null;
}

/** A region that no switch hides: the course’s switches never reach one of them, which therefore has no coefficient. */
const ALWAYS_SHOWN = 0;

/** The number of each pixel's region by its coefficient, from 1 in the order in which they begin; 0 where there is none. */
export function regionsOf(coefficients: ArrayLike<number>): { readonly regions: Int32Array; readonly count: number } {
  const numbers = new Map([[0, ALWAYS_SHOWN]]);
  const regions = Int32Array.from(coefficients, (coefficient) => {
    const number = numbers.get(coefficient) ?? numbers.size;
    numbers.set(coefficient, number);
    return number;
  });
  return { regions, count: numbers.size - 1 };
}

/**
 * The picture with some regions in their mean colour, as LIME hides them.
 *
 * @param pixels RGB, a byte a channel @param regions the region of each pixel @param isShown by region
 */
export function withRegionsHidden(
  pixels: Uint8Array,
  regions: ArrayLike<number>,
  isShown: (region: number) => boolean,
): Uint8Array {
  const sums = new Map<number, [red: number, green: number, blue: number, count: number]>();
  for (let pixel = 0; pixel < regions.length; pixel++) {
    const sum = sums.get(regions[pixel]!) ?? [0, 0, 0, 0];
    for (let channel = 0; channel < 3; channel++) sum[channel]! += pixels[3 * pixel + channel]!;
    sum[3]++;
    sums.set(regions[pixel]!, sum);
  }
  return pixels.map((value, index) => {
    const region = regions[Math.floor(index / 3)]!;
    const sum = sums.get(region)!;
    return isShown(region) ? value : Math.round(sum[index % 3]! / sum[3]);
  });
}

/** The regions as switches: white where one is on, dark where it is off. */
export function switchesOf(regions: ArrayLike<number>, isShown: (region: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 3 * regions.length }, (_, index) =>
    isShown(regions[Math.floor(index / 3)]!) ? 255 : 51,
  );
}

/** Switches and, on their right, the version of the picture that they make, as WebP; the report has the regions. */
export async function limeVersion(given: Given, mask: (regions: number) => readonly boolean[]): Promise<Uint8Array> {
  const { picture, model, content } = given;
  const coefficients = await arrayOf(given, COEFFICIENTS, ['height', 'width']);
  const file = picture?.files[model?.id ?? ''];
  if (coefficients === null || file === undefined) throw new Error('LIME has no regions of a picture');
  const { data, info } = await sharp(await readContentPicture(content.folder, file))
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  if (width * height !== coefficients.data.length) {
    const received = `${coefficients.data.length} values`;
    throw expectedContent(`a value for each of ${width}×${height} pixels`, {
      at: `${given.done?.task.folder ?? ''}/${COEFFICIENTS}.npy`,
      received,
    });
  }
  const { regions, count } = regionsOf(coefficients.data);
  const shown = mask(count);
  const isShown = (region: number): boolean => region === ALWAYS_SHOWN || shown[region - 1] === true;
  const raw = { width, height, channels: 3 } as const;
  const right = width + Math.round(VERSION_GAP * width);
  return sharp({ create: { width: right + width, height, channels: 4, background: '#0000' } })
    .composite([
      { input: Buffer.from(switchesOf(regions, isShown)), raw, left: 0, top: 0 },
      { input: Buffer.from(withRegionsHidden(data, regions, isShown)), raw, left: right, top: 0 },
    ])
    .webp({ quality: 80 })
    .toBuffer();
}
