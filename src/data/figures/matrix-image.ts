import sharp from 'sharp';
import type { MatrixView } from './matrix-view.ts';

/** The cells of a matrix as a PNG, a pixel a cell, those that are left empty transparent: a data URI. */
export async function matrixImage({ rows, columns, cells }: MatrixView): Promise<string> {
  const pixels = new Uint8Array(rows.length * columns.length * 4);
  for (const { row, column, colour } of cells) {
    const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
    pixels.set([...channels, 255], (row * columns.length + column) * 4);
  }
  const raw = { width: columns.length, height: rows.length, channels: 4 } as const;
  const png = await sharp(pixels, { raw }).png({ compressionLevel: 9 }).toBuffer();
  return `data:image/png;base64,${png.toString('base64')}`;
}
