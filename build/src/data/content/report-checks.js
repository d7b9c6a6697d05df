import { isPathInside, placeOf } from "../../../schema/content-path.js";
import { quoted } from "../../../schema/error-line.js";
import { Slug } from "../../../schema/local-text.js";
import { NO_PICTURE } from "./map-key.js";
import { pictureExtensions } from "./picture-checks.js";
import { expectedContent } from "../base/site-error.js";
const HINT = 'Run `npm run report` to write the report anew.';
const FILE = 'report.json';
/** Stands for the model of attention that was computed elsewhere. */
const IMPORTED = 'imported';
/** Every picture of a report, those of trials as well, each with its place. */
export function reportPictures({ pictures, trials = [], }) {
    return [
        ...entriesOf(pictures, 'pictures'),
        ...trials.flatMap((trial, index) => entriesOf(trial.pictures, `trials[${index}].pictures`)),
    ];
}
/** Every file of `inputs/` that a picture names: as models see it, its masks, its larger version. */
function pictureFiles({ files, masks = {}, display }) {
    return [
        ...Object.values(files),
        ...Object.values(masks).flatMap((mask) => Object.values(mask.files)),
        ...(display === undefined ? [] : [display.file]),
    ];
}
/**
 * What the schema cannot say of a report: its ids become addresses, its paths files of the site, and both name what there is, each once.
 *
 * @throws SiteError in one line for the first entry that is otherwise
 */
export function checkReport(report) {
    const { models, encoders = [], texts = [], matrices = [], trials = [], languages } = report;
    if (languages.length === 0)
        throw refusal('at least one language', 'languages', 'none');
    requireUnique(languages, 'languages', 'a language');
    const modelIds = requireIds(entriesOf(models, 'models'), 'a model');
    const encoderIds = requireIds(entriesOf(encoders, 'encoders'), 'an encoder');
    const pictures = reportPictures(report);
    const pictureIds = requireIds(pictures, 'a picture');
    const textIds = requireIds(entriesOf(texts, 'texts'), 'a text');
    requireIds(entriesOf(matrices, 'matrices'), 'a matrix');
    requireIds(entriesOf(trials, 'trials'), 'a trial');
    for (const entry of pictures)
        checkPictureEntry(entry, report);
    for (const { value, at } of entriesOf(texts, 'texts')) {
        for (const id of value.encoders)
            requireKnown(id, encoderIds, `${at}.encoders`, 'the id of an encoder');
    }
    for (const { value, at } of entriesOf(trials, 'trials')) {
        requireKnown(value.relies, modelIds, `${at}.relies`, 'the id of a model');
        requireKnown(value.control, modelIds, `${at}.control`, 'the id of a model');
    }
    const readers = new Set([...modelIds, ...encoderIds, IMPORTED]);
    const inputs = new Set([...pictureIds, ...textIds]);
    const tasks = reportTasks(report);
    for (const entry of tasks)
        checkTask(entry, readers, inputs, report);
    requireUnique(tasks.map(({ value }) => value.folder), 'tasks', 'a folder');
    // Equal pictures, or models of equal weights, share a key: their numbers are the same, their folders are not.
    requireUnique([...new Set(pictures.flatMap(({ value }) => pictureFiles(value)))], 'pictures', 'a file');
}
/**
 * What the schema cannot say of a result: the names of its files, each once, and that tiles fill their picture.
 *
 * @param at the file, for errors @throws SiteError in one line
 */
export function checkResultFiles({ arrays, figures }, at, hint) {
    const files = [
        ...arrays.map(({ file }, index) => ({ file, extension: '.npy', place: `arrays[${index}]` })),
        ...figures.map(({ file }, index) => ({ file, extension: '.png', place: `figures[${index}]` })),
    ];
    for (const { file, extension, place } of files) {
        if (file.endsWith(extension) && isPathInside('x', `x/${file}`) && !file.includes('/'))
            continue;
        throw expectedContent(`the name of a file that ends in ${extension}`, {
            at: `${at}: ${place}.file`,
            received: quoted(file),
            hint,
        });
    }
    for (const [index, { width, height, display }] of figures.entries()) {
        if (display.as !== 'tiles')
            continue;
        const { rows, columns, tileHeight, tileWidth, gap } = display;
        const side = (count, length) => count * (length + gap) - gap;
        if (width === side(columns, tileWidth) && height === side(rows, tileHeight))
            continue;
        throw expectedContent(`${rows}×${columns} tiles of ${tileHeight}×${tileWidth} values in ${height}×${width} pixels`, {
            at: `${at}: figures[${index}].display`,
            received: 'numbers that do not fit',
            hint,
        });
    }
    requireUnique(files.map(({ file }) => file), at, 'a file', hint);
    requireUnique(arrays.map(({ name }) => name), at, 'an array', hint);
    requireUnique(figures.map(({ id }) => id), at, 'a figure', hint);
}
function checkPictureEntry({ value, at }, { models }) {
    if (value.id === NO_PICTURE)
        throw refusal('another id', `${at}.id`, quoted(value.id));
    const { files, sha256, masks = {}, display, label } = value;
    const read = new Map(models.map((model) => [model.id, model]));
    const checkFiles = (byModel, digests, place) => {
        for (const [model, file] of Object.entries(byModel)) {
            requireKnown(model, read, place, 'the id of a model');
            if (digests[model] === undefined)
                throw refusal('a digest for each file', `${place}.${model}`, 'none');
            requirePath(file, 'inputs', ['png'], `${place}.${model}`);
        }
    };
    checkFiles(files, sha256, `${at}.files`);
    for (const [part, mask] of Object.entries(masks)) {
        requireSlug(part, `${at}.masks`);
        checkFiles(mask.files, mask.sha256, `${at}.masks.${part}.files`);
    }
    if (display !== undefined)
        requirePath(display.file, 'inputs/display', pictureExtensions, `${at}.display.file`);
    const [first] = Object.keys(files);
    const classes = read.get(first ?? '')?.classes;
    if (label !== null && classes !== undefined && label.classIndex >= classes.length) {
        throw refusal(`a class of ${classes.length}`, `${at}.label.classIndex`, String(label.classIndex));
    }
}
function checkTask({ value, at }, readers, inputs, { models }) {
    const { method, model, input, variant, folder, target, state, sha256, measurements = [] } = value;
    if (state !== 'planned' && sha256 === undefined)
        throw refusal('the digest of what was written', `${at}.sha256`, 'none');
    for (const [index, measurement] of measurements.entries()) {
        if (measurement.state === 'done' && measurement.sha256 === undefined)
            throw refusal('the digest of what was written', `${at}.measurements[${index}].sha256`, 'none');
    }
    requireUnique(measurements.map(({ metric }) => metric), `${at}.measurements`, 'a metric');
    requireSlug(method, `${at}.method`);
    requireSlug(variant, `${at}.variant`);
    requireKnown(model, readers, `${at}.model`, 'the id of a model or an encoder');
    if (input !== null)
        requireKnown(input, inputs, `${at}.input`, 'the id of a picture or a text');
    const names = folder.split('/');
    if (!isPathInside(`results/${method}`, folder) || names.length !== 3 || names.some((name) => name.startsWith('.'))) {
        throw refusal(`a folder in \`results/${method}/\``, `${at}.folder`, quoted(folder));
    }
    const classes = models.find(({ id }) => id === model)?.classes;
    if (target.kind === 'class' && classes !== undefined && target.classIndex >= classes.length) {
        throw refusal(`a class of ${classes.length}`, `${at}.target.classIndex`, String(target.classIndex));
    }
}
function reportTasks({ tasks, trials = [] }) {
    return [
        ...entriesOf(tasks, 'tasks'),
        ...trials.flatMap((trial, index) => entriesOf(trial.tasks, `trials[${index}].tasks`)),
    ];
}
function entriesOf(values, at) {
    return values.map((value, index) => ({ value, at: `${at}[${index}]` }));
}
/** Ids that are parts of addresses, each once. */
function requireIds(entries, noun) {
    const known = new Set();
    for (const { value, at } of entries) {
        requireSlug(value.id, `${at}.id`);
        if (known.has(value.id))
            throw refusal(`an id for each, since ${noun} has an address by it`, `${at}.id`, `${quoted(value.id)} twice`);
        known.add(value.id);
    }
    return known;
}
/** Disks that do not tell `A` from `a` would have one file of two. */
function requireUnique(names, at, noun, hint = HINT) {
    const known = new Set();
    for (const name of names) {
        const place = placeOf(name);
        if (known.has(place)) {
            throw expectedContent(`${noun} once`, {
                at: at.includes('.json') ? at : `${FILE}: ${at}`,
                received: `${quoted(name)} twice`,
                hint,
            });
        }
        known.add(place);
    }
}
function requireSlug(id, at) {
    if (!Slug.safeParse(id).success) {
        throw refusal('lower-case letters and digits, joined by single hyphens', at, quoted(id));
    }
}
function requireKnown(id, known, at, noun) {
    if (!known.has(id))
        throw refusal(noun, at, quoted(id));
}
function requirePath(path, folder, extensions, at) {
    const isOfKind = extensions.some((extension) => path.endsWith(`.${extension}`));
    if (isOfKind && isPathInside(folder, path))
        return;
    throw refusal(`a path inside the content folder (\`${folder}/….${extensions.join('|')}\`)`, at, quoted(path));
}
function refusal(what, at, received) {
    return expectedContent(what, { at: `${FILE}: ${at}`, received, hint: HINT });
}
