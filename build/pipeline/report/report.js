import { CONTENT_VERSION } from "../../schema/result.js";
import { sharedPictures } from "../inputs/input.js";
import { inputFile } from "../tasks/rendered-input.js";
import { reportEncoder, reportTexts } from "./report-texts.js";
/** What the site shows, in order. Equal input gives an equal report: nothing in it tells when it was made. */
export function buildReport(config, { inputs, texts, facts, matrices, catalogue }, tasks) {
    const encoders = texts.encoders.map(reportEncoder);
    const read = reportTexts(texts);
    return {
        content: CONTENT_VERSION,
        title: config.title,
        authors: config.authors,
        ...(config.date !== undefined && { date: config.date }),
        languages: config.languages,
        catalogue,
        models: inputs.map(reportModel),
        ...partOf(undefined, inputs, facts, tasks),
        ...(Object.keys(config.parts).length > 0 && { parts: config.parts }),
        ...(config.trials.length > 0 && {
            trials: config.trials.map((trial) => reportTrial(trial, partOf(trial.id, inputs, facts, tasks))),
        }),
        ...(encoders.length > 0 && { encoders }),
        ...(read.length > 0 && { texts: read }),
        ...(matrices.length > 0 && { matrices: [...matrices] }),
    };
}
/** Pictures and tasks of a trial, or of none: the report's own. */
function partOf(trial, inputs, facts, tasks) {
    return {
        pictures: reportPictures(trial, inputs, facts),
        tasks: tasks.filter(({ task }) => task.trial === trial).map(reportTask),
    };
}
function reportTrial({ id, title, about, part, relies, control, caught, clear }, own) {
    return { id, title, about, part, relies, control, caught, clear, ...own };
}
function reportModel({ config, model, card }) {
    const { id, digest, classes, preprocess, inputShape, layers } = model;
    return {
        id,
        name: config.name,
        ...(config.about !== undefined && { about: config.about }),
        ...(card !== undefined && { card }),
        digest,
        classes: [...classes],
        preprocess,
        inputShape: [...inputShape],
        parameters: layers.reduce((sum, { parameters }) => sum + parameters, 0),
        layers: layers.map((layer) => ({ ...layer, outputShape: [...layer.outputShape] })),
    };
}
/** Where the classes of models differ, a label is named as the picture's first model names it. */
function reportPictures(trial, inputs, facts) {
    const own = sharedPictures(inputs).filter(({ picture }) => picture.trial === trial);
    return own.map(({ picture: { id, digest, label, alt, credit }, models }) => ({
        id,
        digest,
        files: Object.fromEntries(models.map((model) => [model.id, inputFile(model.id, id)])),
        label: label === null ? null : { classIndex: label, className: models[0].classes[label] },
        ...(alt !== undefined && { alt }),
        ...(credit !== undefined && { credit }),
        ...facts.get(id),
    }));
}
function reportTask({ task, inspection }) {
    return {
        key: task.key,
        folder: task.folder,
        method: task.method.id,
        version: task.method.version,
        model: task.model.id,
        input: task.input?.id ?? null,
        target: inspection.state === 'done' ? inspection.result.target : task.target,
        variant: task.variant,
        state: inspection.state === 'missing' ? 'planned' : inspection.state,
        ...(inspection.state !== 'missing' && { sha256: inspection.sha256 }),
        ...(task.measurements && {
            measurements: task.measurements.map((planned) => reportMeasurement(planned, inspection)),
        }),
    };
}
function reportMeasurement({ id, version, key }, inspection) {
    const digest = inspection.state === 'done' ? inspection.measured.get(id) : undefined;
    const found = digest === undefined ? { state: 'planned' } : { state: 'done', sha256: digest };
    return { metric: id, version, key, ...found };
}
