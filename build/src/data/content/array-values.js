import { bounds } from "../../../schema/bounds.js";
import { readContentFile } from "./content-file.js";
import { npyValues, requireFinite } from "./npy-values.js";
import { expectedContent } from "../base/site-error.js";
import { hintOf, requireShown } from "./result-shapes.js";
/**
 * Reads an array of a result; pages draw small ones at build time. The one reader of arrays: its shape is the one
 * that it is read in, and every value is a number.
 *
 * @param sides the shape; without it the one that the result's page expects (`shown-results.ts`)
 * @throws SiteError when the result has no such array, its file is not what the result says, or it is not what pages read
 */
export async function readArray(content, placed, name, sides) {
    const { task, result } = placed;
    const hint = hintOf(result);
    const array = result.arrays.find((each) => each.name === name);
    if (array === undefined) {
        throw expectedContent(`the array \`${name}\``, { at: `${task.folder}/result.json`, received: 'none', hint });
    }
    requireShown(placed, array, content, sides);
    const file = `${task.folder}/${array.file}`;
    const bytes = await readContentFile(content.folder, file, { bound: bounds.contentArrayBytes, hint });
    if (bytes.length !== array.sizeBytes) {
        throw expectedContent(`${array.sizeBytes} bytes`, { at: file, received: `${bytes.length}`, hint });
    }
    const data = npyValues(bytes, { file, shape: array.shape, hint });
    requireFinite(data, { file, hint });
    return { shape: array.shape, data };
}
