import type { Config, ModelConfig } from '../schema/config.ts';
import { loadImageModel } from './models/load.ts';
import type { ImageModel } from './models/model.ts';
import { ndArray } from './nd-array.ts';
import { readPicture } from './picture.ts';
import { listPictures, type Picture } from './pictures.ts';
import { renderPicture } from './render/figure.ts';

/** A model with what the configuration says about it and the pictures that it is to be explained on. */
export interface ModelInput {
  readonly config: ModelConfig;
  readonly model: ImageModel;
  /** Labels are indices of this model's classes. */
  readonly pictures: readonly Picture[];
}

/**
 * Opens every model and lists its pictures; no picture is decoded yet.
 *
 * @param folder the configuration's, which paths start from
 * @throws UserError when a file is absent or damaged, or a label is no class
 */
export async function openInput({ models, pictures }: Config, folder: string): Promise<readonly ModelInput[]> {
  const inputs: ModelInput[] = [];
  // One after the other: a checkpoint being read may take as much memory as all that are open.
  for (const config of models) {
    const model = await loadImageModel(config, folder);
    inputs.push({ config, model, pictures: await listPictures(pictures, folder, model.classes) });
  }
  return inputs;
}

/** Where the picture lies as a model sees it, relative to `content/`. */
export function inputFile(model: string, picture: string): string {
  return `inputs/${model}/${picture}.png`;
}

/**
 * Every picture as every model sees it, as a PNG by its {@link inputFile}.
 *
 * @throws UserError when a file is no picture: so that a run finds out before it begins
 */
export async function renderInputs(inputs: readonly ModelInput[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { model, pictures } of inputs) {
    for (const { id, path } of pictures) {
      const pixels = ndArray(model.inputShape, await readPicture(path, model.preprocess));
      files.set(inputFile(model.id, id), await renderPicture(pixels));
    }
  }
  return files;
}
