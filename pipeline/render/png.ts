import sharp from 'sharp';

/** Pixels [height, width, 3] in 0 … 255. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const settings = { compressionLevel: 9, adaptiveFiltering: false, palette: false, progressive: false } as const;

/** A PNG of 8-bit RGB without metadata; every setting is fixed, so that equal pixels are equal bytes. */
export async function encodePng({ width, height, rgb }: Bitmap): Promise<Uint8Array> {
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .png(settings)
    .toBuffer();
}

/** A PNG of 8-bit grey without metadata, as {@link encodePng}. @param picture `grey`: [height, width] in 0 … 255 */
export async function encodeGreyPng(picture: { width: number; height: number; grey: Uint8Array }): Promise<Uint8Array> {
  const { width, height, grey } = picture;
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png(settings)
    .toBuffer();
}
