import type { ReportMask, ReportPicture } from '../../schema/report.ts';
import sharp from 'sharp';
import { sha256 } from '../../schema/digests.ts';
import { readDisplay } from '../pictures/display-picture.ts';
import { withinFile, type NamedFile } from '../base/errors.ts';
import { sharedPictures, type ModelInput, type SharedPicture } from '../inputs/input.ts';
import { decodeMask, fitMask, maskShare, renderMask } from '../pictures/mask.ts';
import type { ImageModel } from '../models/model.ts';
import { ndArray, type NdArray } from '../../numerics/nd-array.ts';
import { openPictureFile } from '../pictures/picture-file.ts';
import { conversionRemarks, enlargementRemarks } from '../pictures/picture-remarks.ts';
import { fitPixels, pixelsOf, planesOf } from '../pictures/picture.ts';
import type { PictureMask } from '../inputs/pictures.ts';
import { renderPicture } from './figure.ts';
import { withPixels, type Pixels } from '../pictures/resize.ts';
import type { Files } from '../store/store.ts';

/** What the report says of a picture beyond its name, found by opening it. */
export type PictureFacts = Pick<ReportPicture, 'sha256' | 'masks' | 'remarks' | 'display'>;

/** In pixels. */
type Size = Pick<Pixels, 'width' | 'height'>;

/** All pictures of a run as their models see them, with their masks. */
export interface RenderedInputs {
  /** By path relative to `content/`. */
  readonly files: Files;
  /** By the id of the picture. */
  readonly facts: ReadonlyMap<string, PictureFacts>;
}

/** Where the picture lies as a model sees it, relative to `content/`. */
export function inputFile(model: string, picture: string): string {
  return `inputs/${model}/${picture}.png`;
}

/** Where the mask of a part lies as it lies on the picture that a model sees, relative to `content/`. */
export function maskFile(model: string, picture: string, part: string): string {
  return `inputs/${model}/${picture}.${part}.png`;
}

/**
 * A picture as a model sees it, from what {@link renderInputs} made of its file: `[3, H, W]` in [0, 1], the very values that were drawn.
 * A file of many millions of pixels is so decoded once a run, whatever asks for it.
 */
export async function renderedPicture(files: Files, model: string, picture: string): Promise<Float32Array> {
  const { data, info } = await sharp(files.get(inputFile(model, picture)))
    .raw()
    .toBuffer({ resolveWithObject: true });
  return planesOf({ width: info.width, height: info.height, data });
}

/** The mask of a part as {@link renderedPicture}: `[H, W]` in [0, 1]. */
export async function renderedMask(files: Files, model: string, picture: string, part: string): Promise<NdArray> {
  const { data, info } = await sharp(files.get(maskFile(model, picture, part)))
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return ndArray(
    [info.height, info.width],
    Float32Array.from(data, (value) => value / 255),
  );
}

/**
 * Every picture as each of its models sees it, as a PNG by its {@link inputFile}, with its masks by their {@link maskFile} and
 * its larger version.
 *
 * @throws UserError when a file is no picture or no mask of it: so that a run finds out before it begins
 */
export async function renderInputs(inputs: readonly ModelInput[]): Promise<RenderedInputs> {
  const files = new Map<string, Uint8Array>();
  const facts = new Map<string, PictureFacts>();
  for (const shared of sharedPictures(inputs)) {
    facts.set(shared.picture.id, await renderShared(shared, files));
  }
  return { files, facts };
}

async function renderShared({ picture, models }: SharedPicture, files: Map<string, Uint8Array>): Promise<PictureFacts> {
  const { id, path, digest, masks, display } = picture;
  const opened = await withinFile(picture, () => openPictureFile(path, 'picture', digest));
  const digests: Record<string, string> = {};
  const { size, remarks } = await withPixels(
    withinFile(picture, () => pixelsOf(opened)),
    async (decoded) => {
      for (const model of models) {
        const pixels = ndArray(model.inputShape, planesOf(fitPixels(decoded, model.preprocess)));
        const bytes = await renderPicture(pixels);
        files.set(inputFile(model.id, id), bytes);
        digests[model.id] = sha256(bytes);
      }
      return {
        size: { width: decoded.width, height: decoded.height },
        remarks: enlargementRemarks(decoded, models),
      };
    },
  );
  const conversions = await conversionRemarks(opened);
  const reported: [part: string, ReportMask][] = [];
  for (const mask of masks) reported.push([mask.part, await renderPart(mask, id, size, models, files)]);
  const all = [...conversions, ...remarks];
  return {
    sha256: digests,
    ...(reported.length > 0 && { masks: Object.fromEntries(reported) }),
    ...(all.length > 0 && { remarks: all }),
    ...(display !== undefined && { display: await copyDisplay(display, id, size, files) }),
  };
}

async function renderPart(
  mask: PictureMask,
  picture: string,
  size: Size,
  models: readonly ImageModel[],
  files: Map<string, Uint8Array>,
): Promise<ReportMask> {
  const { part, path, digest } = mask;
  const report: ReportMask = { digest, files: {}, sha256: {}, share: {} };
  await withPixels(
    withinFile(mask, () => decodeMask(path, size, digest)),
    async (decoded) => {
      for (const { id, preprocess } of models) {
        const fitted = fitMask(decoded, preprocess);
        const file = maskFile(id, picture, part);
        const bytes = await renderMask(fitted);
        files.set(file, bytes);
        report.files[id] = file;
        report.sha256[id] = sha256(bytes);
        report.share[id] = maskShare(fitted);
      }
    },
  );
  return report;
}

async function copyDisplay(
  display: NamedFile,
  picture: string,
  size: Size,
  files: Map<string, Uint8Array>,
): Promise<NonNullable<PictureFacts['display']>> {
  const { bytes, extension, width, height } = await withinFile(display, () => readDisplay(display.path, size));
  const file = `inputs/display/${picture}.${extension}`;
  files.set(file, bytes);
  return { file, sha256: sha256(bytes), width, height };
}
