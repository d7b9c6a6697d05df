import { objectiveGraph, forwardGraph, type ObjectiveGraph } from './objective.ts';
import type { Graph } from '../graph/graph.ts';
import { withoutUnevenGroups } from '../graph/uneven-groups.ts';
import { type ImageModel, PICTURE } from '../models/model.ts';
import type { NdArray } from '../../numerics/nd-array.ts';
import type { PictureProgram } from './job.ts';
import { programOf } from './program.ts';
import { RecentPrograms } from './recent-programs.ts';

/** A program with the name of the value that holds the gradient; what it is the gradient by, where not the picture, is an output too. */
export interface GradientProgram extends PictureProgram {
  readonly gradient: string;
}

/** Programs of a classifier: derived from its graph when first asked for. */
export class Programs {
  readonly #model: ImageModel;
  readonly #made: RecentPrograms;

  constructor(model: ImageModel, maxBytes?: number) {
    this.#model = model;
    this.#made = new RecentPrograms(maxBytes);
  }

  /** Computes one value of the model's graph: the logits, or a layer's output. */
  forward(value: string, batch: number): PictureProgram {
    return this.#made.get(`forward ${value} ${batch}`, () =>
      pictureProgram(forwardGraph(this.#model.graph, [value], batch), batch, {}),
    );
  }

  /** Computes an objective and its gradient by the picture, or by another value on the way. */
  gradient(objective: ObjectiveGraph, batch: number, by: string = PICTURE): GradientProgram {
    return this.#made.get(`gradient ${JSON.stringify(objective)} ${batch} ${by}`, () => {
      const { graph, gradient, patterns } = objectiveGraph(this.#model.graph, objective, batch, by);
      return { ...pictureProgram(graph, batch, Object.fromEntries(patterns)), gradient };
    });
  }
}

function pictureProgram(graph: Graph, batch: number, patterns: Readonly<Record<string, NdArray>>): PictureProgram {
  const pictureShape = graph.inputs.find(({ name }) => name === PICTURE)!.shape.slice(1);
  return { ...programOf(withoutUnevenGroups(graph)), batch, pictureShape, patterns };
}
