import { type ImageModel } from '../models/model.ts';
import type { Ascent, AscentOptions, GradientOptions, LayerGradients, MeanGradient, MeanOptions, Objective, Pictures, Runner } from '../explain/runner.ts';
import type { EnginePool } from './pool.ts';
/** The {@link Runner} that sends graphs and described pictures to a pool. */
export declare class GraphRunner implements Runner {
    #private;
    readonly model: ImageModel;
    constructor(model: ImageModel, pool: EnginePool, batch: number);
    logits(pictures: Pictures): Promise<Float32Array>;
    activations(layer: string, pictures: Pictures): Promise<Float32Array>;
    gradients(objective: Objective, pictures: Pictures): Promise<Float32Array>;
    gradients(objective: Objective, pictures: Pictures, options: GradientOptions): Promise<LayerGradients>;
    meanGradient(objective: Objective, pictures: Pictures, options?: MeanOptions): Promise<MeanGradient>;
    ascend(objective: Objective, start: Float32Array, options: AscentOptions): Promise<Ascent>;
}
