import { expected } from '../base/errors.ts';
import { hintName } from '../base/nearest-name.ts';
import { endOf, ports, valueOnTheWay } from './objective.ts';
import { type ImageModel, LOGITS } from '../models/model.ts';
import type {
  Ascent,
  AscentOptions,
  GradientOptions,
  LayerGradients,
  MeanGradient,
  MeanOptions,
  Objective,
  Pictures,
  Runner,
} from '../explain/runner.ts';
import type { Job, PictureProgram } from './job.ts';
import { countPictures, takeChunk } from './picture-source.ts';
import type { EnginePool } from './pool.ts';
import { Programs } from './programs.ts';

/** Pictures a job. Sums are made chunk by chunk and added in order, so this number, not the workers', decides the rounding. */
const CHUNK = 25;

/** The {@link Runner} that sends graphs and described pictures to a pool. */
export class GraphRunner implements Runner {
  readonly model: ImageModel;
  readonly #pool: EnginePool;
  readonly #programs: Programs;
  readonly #batch: number;

  constructor(model: ImageModel, pool: EnginePool, batch: number) {
    this.model = model;
    this.#pool = pool;
    this.#batch = batch;
    this.#programs = new Programs(model);
  }

  async logits(pictures: Pictures): Promise<Float32Array> {
    return this.#value(this.#programs.forward(LOGITS, this.#batchFor(pictures)), LOGITS, {}, pictures);
  }

  async activations(layer: string, pictures: Pictures): Promise<Float32Array> {
    this.#layer(layer);
    return this.#value(this.#programs.forward(layer, this.#batchFor(pictures)), layer, {}, pictures);
  }

  gradients(objective: Objective, pictures: Pictures): Promise<Float32Array>;
  gradients(objective: Objective, pictures: Pictures, options: GradientOptions): Promise<LayerGradients>;
  async gradients(
    objective: Objective,
    pictures: Pictures,
    options?: GradientOptions,
  ): Promise<Float32Array | LayerGradients> {
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
    return { gradients: gradients!, activations: activations! };
  }

  async meanGradient(objective: Objective, pictures: Pictures, options: MeanOptions = {}): Promise<MeanGradient> {
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
        sum[i]! += part.sum[i]!;
        squares[i]! += part.squares[i]!;
      }
      onProgress?.(Math.min((index + 1) * CHUNK, total), sum);
    }
    if (weights) return { mean: sum, standardError: new Float64Array(size) };
    return { mean: sum.map((value) => value / total), standardError: standardErrorOf(sum, squares, total) };
  }

  async ascend(objective: Objective, start: Float32Array, options: AscentOptions): Promise<Ascent> {
    if (objective.kind !== 'filter') throw new Error('Only the sum of a filter can be ascended');
    this.#layer(objective.layer);
    const program = this.#programs.gradient(objective, 1);
    const { gradient } = program;
    return this.#pool.run({ kind: 'ascend', program, start, gradient, objective: ports.objective, options });
  }

  async #value(
    program: PictureProgram,
    output: string,
    rows: Readonly<Record<string, Float32Array>>,
    pictures: Pictures,
  ): Promise<Float32Array> {
    const [values] = await this.#values(program, [output], rows, pictures);
    return values!;
  }

  async #values(
    program: PictureProgram,
    outputs: readonly string[],
    rows: Readonly<Record<string, Float32Array>>,
    pictures: Pictures,
  ): Promise<readonly Float32Array[]> {
    const jobs = chunks(countPictures(pictures)).map(({ first, count }) => {
      const chunk = takeChunk(pictures, first, count);
      return this.#pool.run({ kind: 'values', program, rows, chunk, outputs } satisfies Job);
    });
    const parts = await settled(jobs);
    return outputs.map((_, index) => joined(parts.map((part) => part[index]!)));
  }

  /** One-hot rows that tell a graph which class is meant; a filter is part of its graph. */
  #rows(objective: Objective): Readonly<Record<string, Float32Array>> {
    if (objective.kind === 'filter') return {};
    const target = new Float32Array(this.model.classes.length);
    if (!(objective.classIndex in target)) throw new RangeError(`No class ${objective.classIndex}`);
    target[objective.classIndex] = 1;
    const others = target.map((value) => 1 - value);
    return objective.kind === 'logit' ? { target } : { target, others };
  }

  #layer(name: string): void {
    const names = this.model.layers.map((layer) => layer.name);
    if (names.includes(name)) return;
    throw expected(`a layer of ${this.model.id}`, { received: `"${name}"`, hint: hintName(name, names) });
  }

  /** The value by which an objective is differentiated where a layer is meant. */
  #valueBefore(objective: Objective, layer: string): string {
    this.#layer(layer);
    const end = endOf(objective);
    const value = valueOnTheWay(this.model.graph, layer, end);
    if (value !== undefined) return value;
    throw expected(`a layer that ${end} depends on`, { received: `"${layer}"`, hint: 'Name an earlier one.' });
  }

  /** A single picture is not worth a batch, and not every graph can take one. */
  #batchFor(pictures: Pictures): number {
    return this.model.takesOnePicture ? 1 : Math.min(this.#batch, countPictures(pictures));
  }
}

/** Where every job has ended: one that failed must not leave others running on pictures that nobody waits for. */
async function settled<T>(jobs: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(jobs);
  return Promise.all(jobs);
}

/** Lists of values as one. */
function joined(parts: readonly Float32Array[]): Float32Array {
  const values = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  return values;
}

function chunks(total: number): { first: number; count: number }[] {
  return Array.from({ length: Math.ceil(total / CHUNK) }, (_, index) => {
    const first = index * CHUNK;
    return { first, count: Math.min(CHUNK, total - first) };
  });
}

const graphOf = (objective: Objective) => (objective.kind === 'filter' ? objective : { kind: objective.kind });

/** s/√n with s² the unbiased variance; rounding may not make it negative. */
function standardErrorOf(sum: Float64Array, squares: Float64Array, n: number): Float64Array {
  if (n < 2) return new Float64Array(sum.length);
  return sum.map((value, i) => Math.sqrt(Math.max(squares[i]! - (value * value) / n, 0) / (n - 1) / n));
}
