import { bounds } from "../../schema/bounds.js";
import { checkBound } from "../base/bounded.js";
import { Inert } from "./pickle-values.js";
/**
 * The state dict of a module that was pickled whole (`torch.save(model)`), read off its attributes as `Module.state_dict` does: parameters,
 * persistent buffers, then the modules in it. The class is not built and none of its code is run.
 *
 * @param visits counts what is looked at, over several modules @returns undefined for an object that is no module @throws UserError beyond the bounds
 */
export function moduleTensors(module, visits) {
    if (partsOf(module) === undefined)
        return undefined;
    const tensors = new Map();
    const visit = (value, prefix, depth) => {
        const parts = value instanceof Inert ? partsOf(value) : undefined;
        if (parts === undefined)
            return;
        checkBound(bounds.checkpointDepth, depth, visits.path);
        for (const [name, tensor] of [...parts.parameters, ...parts.buffers]) {
            if (typeof name !== 'string' || tensor === null || parts.transient.has(name))
                continue;
            checkBound(bounds.checkpointEntries, (visits.count += 1), visits.path);
            tensors.set(`${prefix}${name}`, tensor);
        }
        for (const [name, child] of parts.modules) {
            checkBound(bounds.checkpointEntries, (visits.count += 1), visits.path);
            if (typeof name === 'string')
                visit(child, `${prefix}${name}.`, depth + 1);
        }
    };
    visit(module, '', 0);
    return tensors;
}
function partsOf({ state }) {
    if (!(state instanceof Map))
        return undefined;
    const parameters = state.get('_parameters');
    const buffers = state.get('_buffers');
    const modules = state.get('_modules');
    if (!(parameters instanceof Map && buffers instanceof Map && modules instanceof Map))
        return undefined;
    const transient = state.get('_non_persistent_buffers_set');
    return { parameters, buffers, modules, transient: transient instanceof Set ? transient : new Set() };
}
