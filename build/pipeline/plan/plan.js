import { CONTENT_VERSION } from "../../schema/result.js";
import { canonicalJson, sha256 } from "../../schema/digests.js";
import { expected, within } from "../base/errors.js";
import { chooseMethods } from "../config/method-choice.js";
import { chooseMetrics } from "../config/metric-choice.js";
import { isCompared } from "../explain/compared-methods.js";
import { planMeasurements } from "./plan-measurements.js";
import { taskFolder } from "./task-folder.js";
/**
 * The immutable list of what a configuration asks for: method × model × variant × what the method makes of the pictures, of the
 * report first and then of its trials. A model that has no picture there is not explained.
 *
 * @throws UserError for a name that does not exist, or a task that is asked for twice
 */
export function planTasks(config, models, rooms) {
    const compared = rooms.methods.filter(isCompared);
    const severalModels = models.length > 1;
    const planFor = ({ methods, measures }, at, trial) => {
        const metrics = chooseMetrics(measures, rooms.metrics, `${at}measures`);
        const own = models.map(({ model, pictures }) => ({
            model,
            pictures: pictures.filter((picture) => picture.trial === trial),
        }));
        return chooseMethods({ ...config, methods }, rooms.methods, `${at}methods`).flatMap(({ method, at: entry, variants, params, arrays, models: chosen }) => {
            if (method.kind === 'text')
                return [];
            return own
                .filter(({ model, pictures }) => chosen.includes(model.id) && pictures.length > 0)
                .flatMap(({ model, pictures }) => variants.flatMap((variant) => within(entry, () => method.plan({ model, pictures, variant, params, compared })).map((draft) => planTask({ method, model, variant, params, arrays, metrics, trial, draft, severalModels }))));
        });
    };
    const tasks = [
        ...planFor(config, ''),
        ...config.trials.flatMap((trial, index) => planFor(trial, `trials[${index}].`, trial.id)),
    ];
    refuseTwins(tasks);
    return tasks;
}
function planTask(ingredients) {
    const { method, model, variant, params, arrays, trial, draft, severalModels } = ingredients;
    const { picture, target, cost, dependencies = [], compared = [] } = draft;
    const identity = {
        content: CONTENT_VERSION,
        method: { id: method.id, version: method.version },
        variant,
        params,
        model: model.digest, // over weights and preprocessing
        picture: picture?.digest ?? null,
        // The answer is written down with its name.
        target: target.kind === 'predicted-class' ? { ...target, classes: model.classes } : target,
        after: dependencies.map(({ digest }) => digest),
        ...(arrays !== undefined && { arrays }),
    };
    const key = sha256(canonicalJson({ ...identity, ...(compared.length > 0 && { compared }) }));
    const { seedParams } = method;
    const measurements = picture === null ? [] : planMeasurements(key, ingredients, picture, ingredients.metrics);
    const name = { method: method.id, picture: picture?.id ?? null, target, variant, key };
    return {
        key,
        folder: taskFolder({ ...name, model: severalModels ? model.id : null }),
        ...(trial !== undefined && { trial }),
        method: { id: method.id, version: method.version },
        variant,
        params,
        model: { id: model.id, digest: model.digest },
        input: picture && plainRef(picture),
        dependencies: dependencies.map(plainRef),
        target,
        ...(arrays !== undefined && { arrays }),
        ...(measurements.length > 0 && { measurements }),
        seed: seedOf(seedParams === undefined ? key : sha256(canonicalJson({ ...identity, params: seedParams }))),
        cost,
    };
}
/** 32 bits of a task's key. */
export function seedOf(key) {
    return Number.parseInt(key.slice(0, 8), 16);
}
/** A picture without the path that it has on this machine. */
function plainRef({ id, digest, label }) {
    return { id, digest, label };
}
/** @throws UserError when two tasks would write into one folder */
export function refuseTwins(tasks) {
    const folders = new Set();
    for (const { folder, method } of tasks) {
        if (folders.has(folder)) {
            const received = `\`${method.id}\` twice with the same parameters`;
            throw expected('each task once', { at: 'methods', received, hint: 'Remove one of the two.' });
        }
        folders.add(folder);
    }
}
