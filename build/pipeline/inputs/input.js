import { readCard } from "./card.js";
import { loadImageModel } from "../models/load.js";
import { picturesOf } from "./pictures.js";
import { listAllPictures } from "./trial-pictures.js";
/**
 * Opens every model and lists its pictures; no picture is decoded yet.
 *
 * @param folder the configuration's, which paths start from
 * @throws UserError when a file is absent or damaged, or a label is no class
 */
export async function openInput(config, folder) {
    const listed = await listAllPictures(config, folder);
    const inputs = [];
    // One after the other: a checkpoint being read may take as much memory as all that are open.
    for (const [index, modelConfig] of config.models.entries()) {
        const at = `models[${index}]`;
        const model = await loadImageModel(modelConfig, folder, at);
        const card = modelConfig.card && { card: await readCard(modelConfig.card, model.classes, folder, `${at}.card`) };
        inputs.push({ config: modelConfig, model, pictures: picturesOf(listed, model), ...card });
    }
    return inputs;
}
/** Every picture once, in the order of the configuration. */
export function sharedPictures(inputs) {
    const shared = new Map();
    for (const { model, pictures } of inputs) {
        for (const picture of pictures) {
            const known = shared.get(picture.id);
            if (known === undefined)
                shared.set(picture.id, { picture, models: [model] });
            else
                known.models.push(model);
        }
    }
    return [...shared.values()].sort((one, other) => one.picture.position - other.picture.position);
}
