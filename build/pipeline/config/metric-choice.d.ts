import type { Config } from '../../schema/config.ts';
import type { Method, PictureRef, Variant } from '../explain/method.ts';
import type { Metric } from '../explain/metric.ts';
import type { ImageModel } from '../models/model.ts';
/**
 * The metrics that a configuration asks for, in the order of the registry.
 *
 * @param at the key of the list, named in errors @throws UserError for an unknown one, naming the nearest known
 */
export declare function chooseMetrics(measures: Config['measures'], registry: readonly Metric[], at?: string): readonly Metric[];
/** A method as a task has it. */
export interface MethodUse {
    readonly method: Method;
    readonly model: ImageModel;
    readonly variant: Variant;
    readonly params: Readonly<Record<string, unknown>>;
}
/** The parameters with which a method explains a picture again and again; see `paramsAgain`. */
export declare function paramsAgain({ method, params }: Pick<MethodUse, 'method' | 'params'>): MethodUse['params'];
/** Those of {@link paramsAgain} that are others than the task's own. */
export declare function changesAgain(use: Pick<MethodUse, 'method' | 'params'>): MethodUse['params'];
/** What it costs to explain a picture once more, in forward passes, as the method plans it. */
export declare function costAgain(use: MethodUse, picture: PictureRef): number;
