import sharp from 'sharp';

/** Pixels [height, width, 3] in 0 … 255. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** A PNG of 8-bit RGB without metadata; every setting is fixed, so that equal pixels are equal bytes. */
export async function encodePng({ width, height, rgb }: Bitmap): Promise<Uint8Array> {
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 9, adaptiveFiltering: false, palette: false, progressive: false })
    .toBuffer();
}
