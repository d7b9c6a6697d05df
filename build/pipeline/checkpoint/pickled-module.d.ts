import type { PickleValue } from './pickle-values.ts';
import { Inert } from './pickle-values.ts';
/** How many places have been looked at in a file: one object may be referred to from everywhere. */
export interface Visits {
    count: number;
    /** Named in errors. */
    readonly path: string;
}
/**
 * The state dict of a module that was pickled whole (`torch.save(model)`), read off its attributes as `Module.state_dict` does: parameters,
 * persistent buffers, then the modules in it. The class is not built and none of its code is run.
 *
 * @param visits counts what is looked at, over several modules @returns undefined for an object that is no module @throws UserError beyond the bounds
 */
export declare function moduleTensors(module: Inert, visits: Visits): ReadonlyMap<PickleValue, PickleValue> | undefined;
