import { expected, quoted } from "../base/errors.js";
import { assertKnown } from "../config/method-choice.js";
import { listPictures } from "./pictures.js";
/**
 * The pictures of the report and then those of its trials, whose ids begin with the trial's and which are for its two models.
 *
 * @throws UserError as {@link listPictures}, and when a trial's model is unknown or a picture of it has no mask of its part
 */
export async function listAllPictures({ models, pictures, trials }, folder) {
    const ids = models.map(({ id }) => id);
    const all = [...(await listPictures(pictures, folder, ids))];
    for (const [index, trial] of trials.entries()) {
        const at = `trials[${index}]`;
        const own = await listPictures(trial.pictures, folder, ids, `${at}.pictures`);
        all.push(...own.map((picture, place) => ofTrial(picture, trial, all.length + place, modelsOf(trial, ids, at))));
    }
    refuseTwins(all);
    return all;
}
/** Picture `b-c` of trial `a` would be picture `c` of trial `a-b`. */
function refuseTwins(all) {
    const places = new Map();
    for (const picture of all) {
        const first = places.get(picture.id);
        if (first !== undefined) {
            throw expected('an id of its own', {
                at: picture.at,
                received: `${quoted(picture.id)} for ${quoted(first.at)} too`,
                hint: 'Set another `id` for it, or for the trial, which the ids of its pictures begin with.',
            });
        }
        places.set(picture.id, picture);
    }
}
function modelsOf({ relies, control }, ids, at) {
    return [
        assertKnown(relies, ids, 'the id of a model', `${at}.relies`),
        assertKnown(control, ids, 'the id of a model', `${at}.control`),
    ];
}
function ofTrial(picture, { id, part }, position, models) {
    if (!picture.masks.some((mask) => mask.part === part)) {
        const received = picture.masks.length === 0 ? 'none' : picture.masks.map((mask) => `\`${mask.part}\``).join(', ');
        throw expected(`a mask of the trial’s part \`${part}\``, { at: `${picture.entry}.masks`, received });
    }
    return { ...picture, id: `${id}-${picture.id}`, position, models, trial: id };
}
