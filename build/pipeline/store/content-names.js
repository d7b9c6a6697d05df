import { z } from 'zod';
/** The file that the site starts from, relative to `content/`. */
export const REPORT_FILE = 'report.json';
/** What methods and metrics say of themselves, relative to `content/`. */
export const CATALOGUE_FILE = 'catalogue.json';
/** Where the words of plugins lie: `plugins/<id>/<language>.md`. */
export const PLUGINS_FOLDER = 'plugins';
const Pictures = z
    .array(z.object({
    files: z.record(z.string(), z.string()),
    masks: z.record(z.string(), z.object({ files: z.record(z.string(), z.string()) })).optional(),
    display: z.object({ file: z.string() }).optional(),
}))
    .optional();
const Measured = z.array(z.object({ metric: z.string(), sha256: z.string().optional() })).optional();
const Tasks = z
    .array(z.object({ folder: z.string(), sha256: z.string().optional(), measurements: Measured }))
    .optional();
/** What of a report says which files are Vitrine's own: as little as reports of every version have. */
const Names = z.object({
    content: z.number(),
    catalogue: z.string().optional(),
    pictures: Pictures,
    tasks: Tasks.unwrap(),
    trials: z.array(z.object({ pictures: Pictures, tasks: Tasks })).optional(),
});
/** What of a catalogue says which files are Vitrine's own. */
const Rooms = z.array(z.object({ id: z.string(), plugin: z.record(z.string(), z.string()).optional() }));
const CatalogueNames = z.object({ methods: Rooms, metrics: Rooms });
/** Where a plugin's words lie, relative to `content/`. */
export function wordsFile(id, language) {
    return `${PLUGINS_FOLDER}/${id}/${language}.md`;
}
/** The words of plugins that a catalogue names, with their digests; undefined for what is no catalogue. */
export function wordsIn(catalogue) {
    const found = CatalogueNames.safeParse(parseJson(catalogue)).data;
    if (found === undefined)
        return undefined;
    return new Map([...found.methods, ...found.metrics].flatMap(({ id, plugin = {} }) => Object.entries(plugin).map(([language, digest]) => [wordsFile(id, language), digest])));
}
/** What a report of any version names; undefined for what is no report. */
export function namesIn(report) {
    const found = Names.safeParse(parseJson(report)).data;
    if (found === undefined)
        return undefined;
    const parts = [found, ...(found.trials ?? [])];
    const tasks = parts.flatMap((part) => part.tasks ?? []);
    const known = tasks.flatMap(({ folder, sha256: main, measurements = [] }) => main === undefined ? [] : [[folder, { main, measurements: new Map(measurements.flatMap(knownDigest)) }]]);
    const pictures = parts.flatMap((part) => part.pictures ?? []);
    const shown = pictures.flatMap((picture) => [picture, ...Object.values(picture.masks ?? {})]);
    return {
        isReport: true,
        folders: new Set(tasks.map(({ folder }) => folder)),
        inputs: new Set([
            ...shown.flatMap(({ files }) => Object.values(files)),
            ...pictures.flatMap(({ display }) => (display === undefined ? [] : [display.file])),
        ]),
        ...(found.catalogue !== undefined && { catalogue: found.catalogue }),
        digests: new Map(known),
    };
}
function knownDigest({ metric, sha256, }) {
    return sha256 === undefined ? [] : [[metric, sha256]];
}
function parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return undefined;
    }
}
