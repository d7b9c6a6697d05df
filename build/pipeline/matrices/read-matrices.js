import { expected } from "../base/errors.js";
import { readMatrix } from "./read-matrix.js";
/** Reads every matrix of a configuration. @throws UserError as {@link readMatrix}, and for an id that two of them have */
export async function readMatrices(configs, folder) {
    const matrices = [];
    for (const config of configs) {
        if (matrices.some(({ id }) => id === config.id)) {
            throw expected('an id of its own for every matrix', { at: 'matrices', received: `\`${config.id}\` twice` });
        }
        matrices.push(await readMatrix(config, folder));
    }
    return matrices;
}
