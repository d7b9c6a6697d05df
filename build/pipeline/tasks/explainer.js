import { scoresError, UserError } from "../base/errors.js";
import { measureMap, NOTHING_MEASURED, SharedMeasures, subjectOf } from "./map-measures.js";
import { decodeNpy } from "../base/npy.js";
import { isCompared } from "../explain/compared-methods.js";
import { changesAgain, costAgain, paramsAgain } from "../config/metric-choice.js";
import { PictureCache } from "./picture-cache.js";
import { seedOf } from "../plan/plan.js";
import { renderedMask } from "./rendered-input.js";
import { finishTask } from "./task-result.js";
import { checkDeclared, deriveRelevance } from "./stored-relevance.js";
import { TextExplainer } from "./text-explainer.js";
/** Models, methods and pictures of one run, brought together for one task after another. */
export class Explainer {
    #runners;
    #methods;
    #compared;
    #metrics;
    #texts;
    #inputs;
    #rendered;
    #pictures;
    /** The class that a model gives a picture, by model and picture. */
    #answers = new Map();
    #shared = new SharedMeasures();
    #runnerOf;
    #now;
    /** @param rendered the pictures and masks as their models see them, by their paths in `content/` */
    constructor(inputs, rendered, texts, { methods, metrics }, engine, now) {
        this.#metrics = metrics;
        this.#now = now;
        this.#rendered = rendered;
        this.#texts = new TextExplainer(texts, engine);
        this.#runners = new Map(inputs.map(({ model }) => [model.id, engine.runner(model)]));
        this.#runnerOf = (model) => engine.runner(model);
        this.#methods = new Map(methods.map((method) => [method.id, method]));
        this.#compared = methods.filter(isCompared);
        this.#metrics = metrics;
        this.#inputs = new Map(inputs.map((input) => [input.model.id, input]));
        this.#pictures = new PictureCache(inputs, rendered);
    }
    /**
     * Computes a task's map and measures it, or measures what is stored. Never throws: what goes wrong is the task's outcome.
     *
     * @param stored the files of a map that has been computed, by their names
     */
    async explain(work, stored) {
        try {
            const { task } = work;
            const method = this.#methods.get(task.method.id);
            if (method.kind === 'text') {
                const [explanation, timing] = await this.#timed(() => this.#texts.explain(method, task));
                const { files } = await finishTask(task, explanation.target, explanation);
                return { state: 'done', map: { files, timing }, measurements: [] };
            }
            return await (work.map === undefined
                ? this.#explainPicture(method, work)
                : this.#measureStored(method, work, work.map.result, stored));
        }
        catch (error) {
            return { state: 'failed', ...reasonOf(error) };
        }
    }
    async #explainPicture(method, { task, measurements }) {
        const [{ asked, context, explanation, files }, timing] = await this.#timed(async () => {
            const picture = await this.#read(task);
            const target = await this.#resolve(task, this.#runners.get(task.model.id), picture);
            const { asked, context } = this.#ask(task, target, picture);
            const explanation = await method.explain(asked, context);
            checkDeclared(method, explanation);
            return { asked, context, explanation, files: (await finishTask(task, target, explanation)).files };
        });
        const made = await this.#measure(measurements, task, method, asked, explanation, context);
        return { state: 'done', map: { files, timing }, measurements: made };
    }
    /** Measures a map by what is stored of it, and explains its picture again for the metrics that ask for more. */
    async #measureStored(method, { task, measurements }, { arrays, target }, stored) {
        const { asked, context } = this.#ask(task, target, await this.#read(task));
        const again = measurements.filter(({ isAgain }) => isAgain);
        const others = measurements.filter(({ isAgain }) => !isAgain);
        const relevance = deriveRelevance(method, (name) => {
            const file = arrays.find((array) => array.name === name)?.file;
            const bytes = file === undefined ? undefined : stored.get(file);
            return bytes && decodeNpy(bytes, `${task.folder}/${file}`);
        });
        const byStored = await this.#measure(others, task, method, asked, relevance ? { relevance } : {}, context);
        if (again.length === 0)
            return { state: 'done', measurements: byStored };
        const explanation = await method.explain(asked, context);
        const byExplaining = await this.#measure(again, task, method, asked, explanation, context);
        return { state: 'done', measurements: [...byStored, ...byExplaining] };
    }
    /** [3, H, W] in [0, 1]; all zeros for a task that no picture enters. */
    async #read({ model, input }) {
        const [, height, width] = this.#runners.get(model.id).model.inputShape;
        return input === null ? new Float32Array(3 * height * width) : this.#pictures.read(model.id, input.id);
    }
    /** A task as its method is asked. */
    #ask({ model, variant, params, seed, dependencies }, target, picture) {
        const asked = { variant, params, target, seed, picture, dependencies };
        const context = {
            runner: this.#runners.get(model.id),
            picture: ({ id }) => this.#pictures.read(model.id, id),
            runnerOf: this.#runnerOf,
            compared: this.#compared,
        };
        return { asked, context };
    }
    /** What metrics find in a map, in their order; nothing where there is none. */
    async #measure(measurements, { model, input: ref }, method, task, measurable, context) {
        if (measurements.length === 0)
            return [];
        const input = this.#inputs.get(model.id);
        const picture = input.pictures.find(({ id }) => id === ref?.id);
        const map = await this.#measured(picture, model, method, task, measurable, context);
        const made = [];
        for (const { id } of measurements) {
            const metric = this.#metrics.find((one) => one.id === id);
            const [found, timing] = await this.#timed(() => Promise.resolve(map ? measureMap(map, metric) : NOTHING_MEASURED));
            made.push({ id, found, timing });
        }
        return made;
    }
    /** A map with all that metrics can ask about it; undefined where the method says of none where it points. */
    async #measured(known, model, method, task, { relevance, drawn }, context) {
        if (relevance === undefined)
            return undefined;
        const { runner } = context;
        const { variant, params, target, picture } = task;
        const use = { method, model: runner.model, variant, params };
        const subject = subjectOf(model.digest, known.digest, target);
        const explainAgain = async (changed) => {
            const again = await method.explain({ ...task, params: paramsAgain(use), picture: changed }, context);
            return again.relevance ?? relevance;
        };
        return {
            relevance,
            ...(drawn !== undefined && { drawn }),
            picture,
            target,
            runner,
            parts: await partsOf(known, model.id, this.#rendered),
            seed: seedOf(subject),
            costAgain: costAgain(use, known),
            changesAgain: changesAgain(use),
            explainAgain,
            shared: this.#shared.of(subject),
        };
    }
    async #timed(act) {
        const startedAt = this.#now();
        const value = await act();
        return [value, { startedAt, durationMs: this.#now().getTime() - startedAt.getTime() }];
    }
    /** The class to explain, asked from the model where no label says it. */
    async #resolve({ target, input, model }, runner, data) {
        if (target.kind !== 'predicted-class')
            return target;
        const name = `${model.id}/${input?.id ?? ''}`;
        const answer = this.#answers.get(name) ?? runner.logits({ kind: 'stored', count: 1, data }).then(largestIndex);
        this.#answers.set(name, answer);
        const classIndex = await answer;
        return { kind: 'class', classIndex, className: runner.model.classes[classIndex], from: 'prediction' };
    }
}
/** The parts of a picture that have masks, as they lie on what the model sees. */
function partsOf({ id, masks }, model, rendered) {
    return Promise.all(masks.map(async ({ part }) => ({ part, mask: await renderedMask(rendered, model, id, part) })));
}
/** Index of the largest value, the first of equals. @throws UserError for NaN, among which none is the largest */
function largestIndex(logits) {
    const index = logits.indexOf(logits.reduce((a, b) => Math.max(a, b)));
    if (index < 0)
        throw scoresError();
    return index;
}
/** A user's mistake says all in its line; of a defect the place is needed too. */
function reasonOf(error) {
    if (!(error instanceof Error))
        return { message: String(error) };
    const [line = ''] = error.message.split('\n');
    if (error instanceof UserError)
        return { message: line };
    return { message: `${error.name}: ${line}`, ...(error.stack !== undefined && { stack: error.stack }) };
}
