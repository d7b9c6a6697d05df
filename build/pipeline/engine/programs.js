import { objectiveGraph, forwardGraph } from "./objective.js";
import { PICTURE } from "../models/model.js";
import { programOf } from "./program.js";
import { RecentPrograms } from "./recent-programs.js";
/** Programs of a classifier: derived from its graph when first asked for. */
export class Programs {
    #model;
    #made;
    constructor(model, maxBytes) {
        this.#model = model;
        this.#made = new RecentPrograms(maxBytes);
    }
    /** Computes one value of the model's graph: the logits, or a layer's output. */
    forward(value, batch) {
        return this.#made.get(`forward ${value} ${batch}`, () => pictureProgram(forwardGraph(this.#model.graph, [value], batch), batch, {}));
    }
    /** Computes an objective and its gradient by the picture, or by another value on the way. */
    gradient(objective, batch, by = PICTURE) {
        return this.#made.get(`gradient ${JSON.stringify(objective)} ${batch} ${by}`, () => {
            const { graph, gradient, patterns } = objectiveGraph(this.#model.graph, objective, batch, by);
            return { ...pictureProgram(graph, batch, Object.fromEntries(patterns)), gradient };
        });
    }
}
function pictureProgram(graph, batch, patterns) {
    const pictureShape = graph.inputs.find(({ name }) => name === PICTURE).shape.slice(1);
    return { ...programOf(graph), batch, pictureShape, patterns };
}
