import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { expected, UserError } from './errors.ts';

/**
 * By what a file is for: what an error calls it, and the formats that are taken, told by content; AVIF is called by its
 * container. Others that the decoder knows (SVG, PDF) are no photographs.
 */
const kinds = {
  picture: {
    noun: 'a picture (JPEG, PNG, WebP, GIF, TIFF or AVIF)',
    formats: ['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif'],
  },
  mask: { noun: 'a mask (a grey 8-bit PNG)', formats: ['png'] },
  display: { noun: 'a picture for the site (JPEG, PNG, WebP or AVIF)', formats: ['jpeg', 'png', 'webp', 'heif'] },
} as const;

/** What a file of pixels is for: a model's input, the mask of a part, the site. */
export type FileKind = keyof typeof kinds;

const LARGEST_PIXELS = 100e6;
const COPY_AGAIN = 'Copy or export it again.';

/** A file that has been read, of a format that is taken; its pixels may still be damaged. */
export interface PictureFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly metadata: Metadata;
}

/** Reads a file of pixels. @throws UserError when it is not there, is empty, or is of another format */
export async function openPictureFile(path: string, kind: FileKind): Promise<PictureFile> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileError(path, kind, error);
  });
  if (bytes.length === 0) throw refuseFile({ path, kind }, 'an empty file', COPY_AGAIN);
  const metadata = await decoding({ path, kind }, () => sharp(bytes, options).metadata());
  const { format } = metadata;
  if ((kinds[kind].formats as readonly string[]).includes(format)) {
    return { path, kind, bytes, metadata };
  }
  throw refuseFile({ path, kind }, `a file of the format ${format}`);
}

/**
 * What the decoder makes of a file, turned upright as its EXIF orientation says.
 *
 * @throws UserError when the file is damaged or cut
 */
export async function decodeFile<Result>(
  file: PictureFile,
  act: (image: Sharp) => Promise<Result>,
  changes: SharpOptions = {},
): Promise<Result> {
  return decoding(file, () => act(sharp(file.bytes, { ...options, ...changes })));
}

/** sha256 of a file, in hexadecimal. @throws UserError when it cannot be read. */
export async function fileDigest(path: string, kind: FileKind): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash).catch((error: unknown) => {
    throw fileError(path, kind, error);
  });
  return hash.digest('hex');
}

/** The one line for a file that is not what it is for. */
export function refuseFile(
  { path, kind }: Pick<PictureFile, 'path' | 'kind'>,
  received: string,
  mend?: string,
): UserError {
  return expected(kinds[kind].noun, { at: path, received, ...(mend && { mend }) });
}

const options: SharpOptions = { failOn: 'error', limitInputPixels: LARGEST_PIXELS, autoOrient: true };

async function decoding<Result>(file: Pick<PictureFile, 'path' | 'kind'>, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof UserError ? error : pixelError(file, error);
  }
}

function fileError(path: string, kind: FileKind, error: unknown): UserError {
  const { code } = error as NodeJS.ErrnoException;
  const refuse = (received: string, mend?: string): UserError => refuseFile({ path, kind }, received, mend);
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('no such file');
  if (code === 'EISDIR') {
    return refuse(
      'a folder',
      kind === 'picture' ? 'In a configuration, write `folder` instead of `image`.' : undefined,
    );
  }
  if (code === 'EACCES' || code === 'EPERM') return refuse('a file that may not be read');
  return refuse(`the error ${String(code)}`);
}

/** The decoder's own words are kept where they say more than that it is no picture. */
function pixelError(file: Pick<PictureFile, 'path' | 'kind'>, error: unknown): UserError {
  const [words = ''] = (error as Error).message.split('\n');
  if (/unsupported image format/i.test(words)) return refuseFile(file, 'something else', COPY_AGAIN);
  if (/pixel limit/i.test(words)) {
    return refuseFile(file, `one of more than ${LARGEST_PIXELS / 1e6} million pixels`, 'Make it smaller.');
  }
  return refuseFile(file, `a damaged or cut one (${words})`, COPY_AGAIN);
}
