import { createHash } from 'node:crypto';
import { objectiveGraph, forwardGraph, type ObjectiveGraph } from '../graph/objective.ts';
import type { Graph } from '../graph/graph.ts';
import { encodeOnnx } from '../graph/onnx.ts';
import { type ImageModel, PICTURE } from '../models/model.ts';
import type { NdArray } from '../nd-array.ts';
import type { Program } from './job.ts';

/** A program with the name of the value that holds the gradient. */
export interface GradientProgram extends Program {
  readonly gradient: string;
}

/** Programs of a model: derived from its graph when first asked for, and forgotten when they hold too much memory. */
export class Programs {
  readonly #model: ImageModel;
  readonly #maxBytes: number;
  readonly #made = new Map<string, Program>();

  constructor(model: ImageModel, maxBytes = 160e6) {
    this.#model = model;
    this.#maxBytes = maxBytes;
  }

  /** Computes one value of the model's graph: the logits, or a layer's output. */
  forward(value: string, batch: number): Program {
    return this.#make(`forward ${value} ${batch}`, () =>
      program(forwardGraph(this.#model.graph, [value], batch), batch, {}),
    );
  }

  /** Computes an objective and its gradient with respect to the picture. */
  gradient(objective: ObjectiveGraph, batch: number): GradientProgram {
    return this.#make(`gradient ${JSON.stringify(objective)} ${batch}`, () => {
      const { graph, gradient, patterns } = objectiveGraph(this.#model.graph, objective, batch);
      return { ...program(graph, batch, Object.fromEntries(patterns)), gradient };
    });
  }

  #make<P extends Program>(name: string, make: () => P): P {
    const known = this.#made.get(name);
    this.#made.delete(name);
    const made = (known as P | undefined) ?? make();
    this.#made.set(name, made);
    let held = [...this.#made.values()].reduce((total, { bytes }) => total + bytes.byteLength, 0);
    for (const [oldest, { bytes }] of this.#made) {
      if (held <= this.#maxBytes || oldest === name) break;
      this.#made.delete(oldest);
      held -= bytes.byteLength;
    }
    return made;
  }
}

function program(graph: Graph, batch: number, patterns: Readonly<Record<string, NdArray>>): Program {
  const encoded = encodeOnnx(graph);
  const bytes = new SharedArrayBuffer(encoded.byteLength);
  new Uint8Array(bytes).set(encoded);
  const digest = createHash('sha256').update(encoded).digest('hex');
  const pictureShape = graph.inputs.find(({ name }) => name === PICTURE)!.shape.slice(1);
  return { digest, bytes, batch, pictureShape, patterns };
}
