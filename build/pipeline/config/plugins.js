import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { bounds } from "../../schema/bounds.js";
import { languages } from "../../schema/local-text.js";
import { expected, quotedList } from "../base/errors.js";
import { readBytes } from "../base/text-file.js";
import { checkMethod, checkMetric } from "./check-room.js";
import { defaultHint, sortRooms } from "./find-rooms.js";
import { importDefault } from "./import-default.js";
const FILES = ['method', 'metric'].flatMap((kind) => ['ts', 'mjs', 'js'].map((extension) => ({ kind, file: `${kind}.${extension}` })));
/**
 * The tool's own rooms and those that a configuration names.
 *
 * @param plugins as the configuration has them @param folder what their paths are relative to
 * @throws UserError for a folder that is no room, or whose id is taken
 */
export async function addPlugins(own, plugins, folder) {
    const taken = new Set([...own.methods, ...own.metrics].map(({ id }) => id));
    const [methods, metrics, opened] = [[...own.methods], [...own.metrics], []];
    for (const [index, given] of plugins.entries()) {
        const at = `plugins[${index}]`;
        const place = resolve(folder, given);
        const { kind, file } = await findFile(place, `${at}: ${given}`);
        const shown = `${at}: ${join(given, file)}`;
        const exported = await importDefault(join(place, file), shown, defaultHint(kind));
        const id = basename(place);
        if (kind === 'method')
            methods.push(checkMethod(exported, id, shown));
        else
            metrics.push(checkMetric(exported, id, shown));
        if (taken.has(id)) {
            const hint = 'Give it another id and its folder that name.';
            throw expected('an id of its own', { at: shown, received: `\`${id}\`, which is taken`, hint });
        }
        taken.add(id);
        opened.push({ kind, id, folder: place, words: await readWords(place, `${at}: ${given}`) });
    }
    return { rooms: sortRooms({ methods, metrics }), plugins: opened };
}
/** The file of a plugin that is imported. @param at the folder as the user wrote it */
async function findFile(place, at) {
    const what = 'a folder with `method.ts` or `metric.ts`';
    const entry = await stat(place).catch(() => undefined);
    if (entry === undefined) {
        throw expected(what, { at, received: 'no such folder', hint: 'Paths start from the configuration’s folder.' });
    }
    if (!entry.isDirectory())
        throw expected(what, { at, received: 'a file', hint: 'Name the folder that it lies in.' });
    const found = FILES.filter(({ file }) => existsSync(join(place, file)));
    const [first] = found;
    if (first === undefined)
        throw expected(what, { at, received: 'a folder without one' });
    if (found.some(({ kind }) => kind !== first.kind)) {
        const received = `one with ${quotedList(found.map(({ file }) => file))}`;
        throw expected('a folder with a method or a metric', { at, received, hint: 'Give each a folder of its own.' });
    }
    return first;
}
async function readWords(place, at) {
    const words = new Map();
    for (const language of languages) {
        const file = `${language}.md`;
        if (language !== 'en' && !existsSync(join(place, file)))
            continue;
        const bytes = await readBytes(join(place, file), 'its words', `${at}/${file}`, bounds.contentTextBytes);
        words.set(language, bytes);
    }
    return words;
}
