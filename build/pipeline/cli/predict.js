import { resolve } from 'node:path';
import { Command } from 'commander';
import { loadConfig } from "../config/config.js";
import { namedCandidates, openConfiguredEngine } from "../engine/open.js";
import { expected, scoresError, withinFile } from "../base/errors.js";
import { indexOfMaximum, softmax } from "../../numerics/statistics.js";
import { assertKnown } from "../config/method-choice.js";
import { loadImageModel } from "../models/load.js";
import { readPicture } from "../pictures/picture.js";
import { configOption, engineOf, withEngineOptions } from "./options.js";
import { formatTable } from "./table.js";
/** Pictures that are in memory at the same time. */
const BATCH = 32;
/** `vitrine predict`. */
export function predictCommand({ stdout, workingFolder }) {
    const command = new Command('predict')
        .description('print the class that a model gives each picture')
        .argument('<image...>', 'picture files')
        .addOption(configOption())
        .option('-m, --model <id>', 'which model, where the configuration has several')
        .option('--json', 'as a JSON list of {image, classIndex, className, probabilities}');
    return withEngineOptions(command).action(async (images, options) => {
        const { engine, provider, workers } = options;
        const { config, folder } = await loadConfig(workingFolder, options.config);
        const chosen = engineOf(config, {
            ...(engine && { engine }),
            ...(provider && { provider }),
            ...(workers && { workers }),
        });
        namedCandidates(chosen);
        const modelConfig = chooseModel(config, options.model);
        const model = await loadImageModel(modelConfig, folder, `models[${config.models.indexOf(modelConfig)}]`);
        const opened = await openConfiguredEngine(chosen);
        try {
            const predictions = [];
            for (let first = 0; first < images.length; first += BATCH) {
                predictions.push(...(await predict(images.slice(first, first + BATCH), workingFolder, opened.runner(model))));
            }
            stdout.write(options.json ? formatJson(predictions) : formatPredictions(predictions));
        }
        finally {
            await opened.close();
        }
    });
}
function chooseModel({ models }, id) {
    const ids = models.map((model) => model.id);
    const [first] = models;
    if (id === undefined && models.length === 1 && first !== undefined)
        return first;
    if (id !== undefined)
        return models[ids.indexOf(assertKnown(id, ids, 'the id of a model', '--model'))];
    const hint = `Add \`--model\` with one of ${ids.map((one) => `\`${one}\``).join(', ')}.`;
    throw expected('one model', { at: '--model', received: `a configuration of ${models.length}`, hint });
}
async function predict(images, folder, runner) {
    const { classes, preprocess, inputShape } = runner.model;
    const size = inputShape.reduce((product, side) => product * side);
    const data = new Float32Array(images.length * size);
    for (const [index, image] of images.entries()) {
        const path = resolve(folder, image);
        data.set(await withinFile({ path, at: image }, () => readPicture(path, preprocess)), index * size);
    }
    const logits = await runner.logits({ kind: 'stored', count: images.length, data });
    return images.map((image, index) => {
        const probabilities = [...softmax(logits.subarray(index * classes.length, (index + 1) * classes.length))];
        const classIndex = indexOfMaximum(probabilities);
        if (classIndex < 0)
            throw scoresError(image);
        return { image, classIndex, className: classes[classIndex], probabilities };
    });
}
/** One JSON document with a line a picture. */
function formatJson(predictions) {
    return `[\n${predictions.map((prediction) => JSON.stringify(prediction)).join(',\n')}\n]\n`;
}
function formatPredictions(predictions) {
    const rows = predictions.map(({ image, classIndex, className, probabilities }) => {
        return [image, String(classIndex), className, `${(100 * probabilities[classIndex]).toFixed(2)}%`];
    });
    return formatTable(['image', 'index', 'class', 'probability'], rows);
}
