import { expected } from "../base/errors.js";
import { hintName } from "../base/nearest-name.js";
import { endOf, ports, valueOnTheWay } from "./objective.js";
import { LOGITS } from "../models/model.js";
import { countPictures, takeChunk } from "./picture-source.js";
import { Programs } from "./programs.js";
/** Pictures a job. Sums are made chunk by chunk and added in order, so this number, not the workers', decides the rounding. */
const CHUNK = 25;
/** The {@link Runner} that sends graphs and described pictures to a pool. */
export class GraphRunner {
    model;
    #pool;
    #programs;
    #batch;
    constructor(model, pool, batch) {
        this.model = model;
        this.#pool = pool;
        this.#batch = batch;
        this.#programs = new Programs(model);
    }
    async logits(pictures) {
        return this.#value(this.#programs.forward(LOGITS, this.#batchFor(pictures)), LOGITS, {}, pictures);
    }
    async activations(layer, pictures) {
        this.#layer(layer);
        return this.#value(this.#programs.forward(layer, this.#batchFor(pictures)), layer, {}, pictures);
    }
    async gradients(objective, pictures, options) {
        const graph = graphOf(objective);
        const batch = this.#batchFor(pictures);
        const rows = this.#rows(objective);
        if (options === undefined) {
            const program = this.#programs.gradient(graph, batch);
            return this.#value(program, program.gradient, rows, pictures);
        }
        const by = this.#valueBefore(objective, options.by);
        const program = this.#programs.gradient(graph, batch, by);
        const [gradients, activations] = await this.#values(program, [program.gradient, by], rows, pictures);
        return { gradients: gradients, activations: activations };
    }
    async meanGradient(objective, pictures, options = {}) {
        const program = this.#programs.gradient(graphOf(objective), this.#batchFor(pictures));
        const rows = this.#rows(objective);
        const { of = 'identity', weights, onProgress } = options;
        const total = countPictures(pictures);
        const jobs = chunks(total).map(({ first, count }) => {
            const part = weights?.slice(first, first + count);
            const chunk = takeChunk(pictures, first, count);
            return this.#pool.run({ kind: 'sum', program, rows, chunk, output: program.gradient, of, weights: part });
        });
        const size = program.pictureShape.reduce((product, side) => product * side, 1);
        const sum = new Float64Array(size);
        const squares = new Float64Array(size);
        for (const [index, part] of (await settled(jobs)).entries()) {
            for (let i = 0; i < size; i++) {
                sum[i] += part.sum[i];
                squares[i] += part.squares[i];
            }
            onProgress?.(Math.min((index + 1) * CHUNK, total), sum);
        }
        if (weights)
            return { mean: sum, standardError: new Float64Array(size) };
        return { mean: sum.map((value) => value / total), standardError: standardErrorOf(sum, squares, total) };
    }
    async ascend(objective, start, options) {
        if (objective.kind !== 'filter')
            throw new Error('Only the sum of a filter can be ascended');
        this.#layer(objective.layer);
        const program = this.#programs.gradient(objective, 1);
        const { gradient } = program;
        return this.#pool.run({ kind: 'ascend', program, start, gradient, objective: ports.objective, options });
    }
    async #value(program, output, rows, pictures) {
        const [values] = await this.#values(program, [output], rows, pictures);
        return values;
    }
    async #values(program, outputs, rows, pictures) {
        const jobs = chunks(countPictures(pictures)).map(({ first, count }) => {
            const chunk = takeChunk(pictures, first, count);
            return this.#pool.run({ kind: 'values', program, rows, chunk, outputs });
        });
        const parts = await settled(jobs);
        return outputs.map((_, index) => joined(parts.map((part) => part[index])));
    }
    /** One-hot rows that tell a graph which class is meant; a filter is part of its graph. */
    #rows(objective) {
        if (objective.kind === 'filter')
            return {};
        const target = new Float32Array(this.model.classes.length);
        if (!(objective.classIndex in target))
            throw new RangeError(`No class ${objective.classIndex}`);
        target[objective.classIndex] = 1;
        const others = target.map((value) => 1 - value);
        return objective.kind === 'logit' ? { target } : { target, others };
    }
    #layer(name) {
        const names = this.model.layers.map((layer) => layer.name);
        if (names.includes(name))
            return;
        throw expected(`a layer of ${this.model.id}`, { received: `"${name}"`, hint: hintName(name, names) });
    }
    /** The value by which an objective is differentiated where a layer is meant. */
    #valueBefore(objective, layer) {
        this.#layer(layer);
        const end = endOf(objective);
        const value = valueOnTheWay(this.model.graph, layer, end);
        if (value !== undefined)
            return value;
        throw expected(`a layer that ${end} depends on`, { received: `"${layer}"`, hint: 'Name an earlier one.' });
    }
    /** A single picture is not worth a batch. */
    #batchFor(pictures) {
        return Math.min(this.#batch, countPictures(pictures));
    }
}
/** Where every job has ended: one that failed must not leave others running on pictures that nobody waits for. */
async function settled(jobs) {
    await Promise.allSettled(jobs);
    return Promise.all(jobs);
}
/** Lists of values as one. */
function joined(parts) {
    const values = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
        values.set(part, at);
        at += part.length;
    }
    return values;
}
function chunks(total) {
    return Array.from({ length: Math.ceil(total / CHUNK) }, (_, index) => {
        const first = index * CHUNK;
        return { first, count: Math.min(CHUNK, total - first) };
    });
}
const graphOf = (objective) => (objective.kind === 'filter' ? objective : { kind: objective.kind });
/** s/√n with s² the unbiased variance; rounding may not make it negative. */
function standardErrorOf(sum, squares, n) {
    if (n < 2)
        return new Float64Array(sum.length);
    return sum.map((value, i) => Math.sqrt(Math.max(squares[i] - (value * value) / n, 0) / (n - 1) / n));
}
