import { AdamAscent } from "../../numerics/adam.js";
import { ndArray } from "../../numerics/nd-array.js";
import { writePicture } from "./picture-source.js";
import { SessionCache } from "./session-cache.js";
/** Does jobs on one engine, one after the other: the part of the pipeline that lives in a worker. */
export class Executor {
    #sessions;
    constructor(engine) {
        this.#sessions = new SessionCache(engine);
    }
    async execute(job) {
        const session = await this.#sessions.open(job.program);
        switch (job.kind) {
            case 'run':
                return session.run(job.feeds);
            case 'values':
                return collectValues(session, job);
            case 'sum':
                return sumValues(session, job);
            case 'ascend':
                return ascend(session, job);
        }
    }
    /** Releases every session. */
    close() {
        return this.#sessions.close();
    }
}
async function collectValues(session, { program, rows, chunk, outputs }) {
    const values = new Map();
    await runBatches(session, program, rows, chunk, (results, first, count) => {
        for (const output of outputs) {
            const { data } = results[output];
            const size = data.length / program.batch;
            if (!values.has(output))
                values.set(output, new Float32Array(size * chunk.count));
            values.get(output).set(data.subarray(0, count * size), first * size);
        }
    });
    return outputs.map((output) => values.get(output));
}
async function sumValues(session, { program, rows, chunk, output, of, weights }) {
    let sum = new Float64Array(0);
    let squares = new Float64Array(0);
    await runBatches(session, program, rows, chunk, (results, first, count) => {
        const { data } = results[output];
        const size = data.length / program.batch;
        if (sum.length === 0)
            [sum, squares] = [new Float64Array(size), new Float64Array(size)];
        for (let n = 0; n < count; n++) {
            const part = data.subarray(n * size, (n + 1) * size);
            addTo(sum, squares, part, weights?.[first + n] ?? 1, of === 'absolute');
        }
    });
    return { sum, squares };
}
/** Adds values and their squares, weighted; a loop of its own for each case, since it runs once a pixel and sample. */
function addTo(sum, squares, part, weight, absolute) {
    if (absolute) {
        for (let i = 0; i < part.length; i++) {
            const value = part[i];
            sum[i] += weight * Math.abs(value);
            squares[i] += weight * value * value;
        }
    }
    else {
        for (let i = 0; i < part.length; i++) {
            const value = part[i];
            sum[i] += weight * value;
            squares[i] += weight * value * value;
        }
    }
}
async function ascend(session, job) {
    const { program, start, gradient, objective, options } = job;
    const picture = Float32Array.from(start);
    const feeds = { picture: ndArray([1, ...program.pictureShape], picture), ...program.patterns };
    const adam = new AdamAscent(picture.length, options);
    const objectives = new Float64Array(options.steps + 1);
    for (let step = 0; step <= options.steps; step++) {
        const results = await session.run(feeds);
        objectives[step] = results[objective].data[0];
        if (step < options.steps)
            adam.step(picture, results[gradient].data);
    }
    return { picture, objectives };
}
/** Makes the chunk's pictures batch by batch and hands each batch's results on. The last batch may hold fewer that count. */
async function runBatches(session, program, rows, chunk, receive) {
    const { batch, pictureShape, patterns } = program;
    const size = pictureShape.reduce((product, side) => product * side, 1);
    const pixels = new Float32Array(batch * size);
    const repeated = Object.entries(rows).map(([name, row]) => [name, repeatRow(row, batch)]);
    const feeds = { picture: ndArray([batch, ...pictureShape], pixels), ...Object.fromEntries(repeated), ...patterns };
    for (let first = 0; first < chunk.count; first += batch) {
        const count = Math.min(batch, chunk.count - first);
        for (let n = 0; n < count; n++)
            writePicture(chunk, first + n, pixels.subarray(n * size, (n + 1) * size));
        receive(await session.run(feeds), first, count);
    }
}
function repeatRow(row, batch) {
    const rows = new Float32Array(batch * row.length);
    for (let n = 0; n < batch; n++)
        rows.set(row, n * row.length);
    return ndArray([batch, row.length], rows);
}
