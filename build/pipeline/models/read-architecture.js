import { resolve } from 'node:path';
import { describeValue } from "../base/config-issue.js";
import { expected } from "../base/errors.js";
import { readJson } from "../base/read-json.js";
import { parseArchitecture } from "./architecture.js";
import { courseFood11, CourseFood11Options } from "./course-food11.js";
import { parseOptions, unknownName } from "./parse-options.js";
const names = ['course-food11'];
/**
 * The architecture that a configuration means: the name of a built-in one (`course-food11`), such a name with its options
 * (`{ name: 'course-food11', width: 0.125 }`), the path of a JSON file, or the list of layers itself.
 *
 * @param entry its place in the configuration, for errors: `models[0].architecture`
 * @throws UserError
 */
export async function readArchitecture(written, baseFolder, entry = 'architecture') {
    if (typeof written !== 'string')
        return resolveArchitecture(written, entry);
    if (!written.endsWith('.json'))
        return resolveArchitecture({ name: written }, entry);
    const at = `${entry}: ${written}`;
    return resolveArchitecture(await readJson(resolve(baseFolder, written), 'an architecture', { at }), at);
}
function resolveArchitecture(data, at) {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
        throw expected('an object with `layers`', { at, received: describeValue(data) });
    }
    const { name, ...options } = data;
    if (name === undefined)
        return parseArchitecture(data, at);
    if (typeof name !== 'string' || !names.includes(name)) {
        throw unknownName('architecture or a .json file', name, names, at);
    }
    return parseArchitecture(courseFood11(parseOptions(CourseFood11Options, options, at)), at);
}
