import type { Config, ModelConfig } from '../../schema/config.ts';
import type { ReportCard } from '../../schema/report.ts';
import { readCard } from './card.ts';
import { loadImageModel } from '../models/load.ts';
import type { ImageModel } from '../models/model.ts';
import { picturesOf, type Picture } from './pictures.ts';
import { listAllPictures } from './trial-pictures.ts';

/** A model with what the configuration says about it and the pictures that it is to be explained on. */
export interface ModelInput {
  readonly config: ModelConfig;
  readonly model: ImageModel;
  /** Labels are indices of this model's classes; those of trials come last. */
  readonly pictures: readonly Picture[];
  readonly card?: ReportCard;
}

/**
 * Opens every model and lists its pictures; no picture is decoded yet.
 *
 * @param folder the configuration's, which paths start from
 * @throws UserError when a file is absent or damaged, or a label is no class
 */
export async function openInput(config: Config, folder: string): Promise<readonly ModelInput[]> {
  const listed = await listAllPictures(config, folder);
  const inputs: ModelInput[] = [];
  // One after the other: a checkpoint being read may take as much memory as all that are open.
  for (const [index, modelConfig] of config.models.entries()) {
    const at = `models[${index}]`;
    const model = await loadImageModel(modelConfig, folder, at);
    const card = modelConfig.card && { card: await readCard(modelConfig.card, model.classes, folder, `${at}.card`) };
    inputs.push({ config: modelConfig, model, pictures: picturesOf(listed, model), ...card });
  }
  return inputs;
}

/** A picture with the models that it is for. */
export interface SharedPicture {
  /** As the first of its models has it. */
  readonly picture: Picture;
  readonly models: readonly ImageModel[];
}

/** Every picture once, in the order of the configuration. */
export function sharedPictures(inputs: readonly ModelInput[]): readonly SharedPicture[] {
  const shared = new Map<string, { picture: Picture; models: ImageModel[] }>();
  for (const { model, pictures } of inputs) {
    for (const picture of pictures) {
      const known = shared.get(picture.id);
      if (known === undefined) shared.set(picture.id, { picture, models: [model] });
      else known.models.push(model);
    }
  }
  return [...shared.values()].sort((one, other) => one.picture.position - other.picture.position);
}
