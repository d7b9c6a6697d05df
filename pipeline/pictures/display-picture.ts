import { expected } from '../base/errors.ts';
import { decodeFile, openPictureFile } from './picture-file.ts';
import type { Pixels } from './resize.ts';

/** A larger version of a picture for the site, copied as it is. */
export interface DisplayFile {
  readonly bytes: Uint8Array;
  /** Without a dot, by the file's content. */
  readonly extension: string;
  /** Upright, as a browser shows it. */
  readonly width: number;
  readonly height: number;
}

const extensions: Readonly<Record<string, string>> = { jpeg: 'jpg', png: 'png', webp: 'webp', heif: 'avif' };

/**
 * Reads the larger version of a picture.
 *
 * @param picture the decoded picture that it is a larger version of
 * @throws UserError when it is no whole picture, is too large a file, or is of another form
 */
export async function readDisplay(path: string, picture: Pick<Pixels, 'width' | 'height'>): Promise<DisplayFile> {
  const file = await openPictureFile(path, 'display');
  const { width, height } = file.metadata.autoOrient;
  if (!isOfOneForm({ width, height }, picture)) {
    throw expected(`the form of its picture, ${picture.width}×${picture.height}`, {
      at: path,
      received: `${width}×${height}`,
      hint: 'Make it from the same picture without cropping.',
    });
  }
  // A damaged one is found only by decoding it; `stats` would hold all of its channels.
  await decodeFile(file, (image) => image.removeAlpha().greyscale().raw().toBuffer(), { autoOrient: false });
  return { bytes: file.bytes, extension: extensions[file.metadata.format]!, width, height };
}

/** Whether the larger one, made smaller, has the picture's sides to less than a pixel: sides are whole numbers. */
function isOfOneForm(display: Pick<Pixels, 'width' | 'height'>, picture: Pick<Pixels, 'width' | 'height'>): boolean {
  const byWidth = Math.abs((display.height * picture.width) / display.width - picture.height);
  const byHeight = Math.abs((display.width * picture.height) / display.height - picture.width);
  return byWidth < 1 || byHeight < 1;
}
