import { readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkMethod, checkMetric } from "./check-room.js";
import { codeExtension, codeFolder } from "../base/tool-place.js";
import { importDefault } from "./import-default.js";
/** Where a room without an `order` stands: behind those that have one. */
const LAST_ORDER = 1000;
/** The rooms of this tool: a folder in `methods/` or `metrics/` is all that one needs. @throws UserError for one that is none */
export async function findRooms() {
    const found = async (kind, check) => {
        const top = join(codeFolder, `${kind}s`);
        const file = `${kind}${codeExtension}`;
        const names = (await readdir(top)).filter((name) => existsSync(join(top, name, file)));
        return Promise.all(names.map(async (name) => {
            const at = `${kind}s/${name}/${file}`;
            return check(await importDefault(join(codeFolder, at), at, defaultHint(kind)), name, at);
        }));
    };
    return sortRooms({ methods: await found('method', checkMethod), metrics: await found('metric', checkMetric) });
}
/** How the default export of a room is written. */
export function defaultHint(kind) {
    return kind === 'method'
        ? 'Write `export default defineMethod({ … })`.'
        : 'Write `export default defineMetric({ … })`.';
}
/** Both lists by `order`, and by id where that is equal. */
export function sortRooms({ methods, metrics }) {
    return { methods: methods.toSorted(compareRooms), metrics: metrics.toSorted(compareRooms) };
}
function compareRooms(one, other) {
    const difference = (one.order ?? LAST_ORDER) - (other.order ?? LAST_ORDER);
    return difference !== 0 ? difference : one.id < other.id ? -1 : 1;
}
