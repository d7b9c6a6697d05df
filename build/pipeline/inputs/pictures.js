import { readdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { Slug } from "../../schema/config.js";
import { bounds } from "../../schema/bounds.js";
import { checkBound } from "../base/bounded.js";
import { expected, quoted, withinFile } from "../base/errors.js";
import { assertKnown } from "../config/method-choice.js";
import { nearestName } from "../base/nearest-name.js";
import { maskFileDigest } from "../pictures/mask.js";
import { pictureFileDigest } from "../pictures/picture.js";
/** In characters, as `Slug` has it. */
const LONGEST_ID = 64;
const extensions = ['.jpg', '.jpeg', '.png', '.webp', '.gif', '.tif', '.tiff', '.avif'];
/**
 * All pictures of a configuration, in its order; folders are opened where they stand. Paths are relative to `baseFolder`.
 *
 * An id that is not given comes from the file's name. Where two folders hold files of one name, their ids begin with the
 * folders' names; those that are still equal, as of `猫1.png` and `狗1.png`, end in the beginning of their digests.
 *
 * @param models Ids of all models, which a picture's must be among. @param at the key of the list, named in errors
 * @throws UserError when a folder or file cannot be read, there are no pictures, a model is unknown, or an id is given twice.
 */
export async function listPictures(configured, baseFolder, models, at = 'pictures') {
    const drafts = [];
    for (const [index, entry] of configured.entries()) {
        const place = `${at}[${index}]`;
        for (const id of entry.models ?? [])
            assertKnown(id, models, 'the id of a model', `${place}.models`);
        drafts.push(...('folder' in entry ? await openFolder(entry, baseFolder, place) : [draftOf(entry, baseFolder, place)]));
    }
    const digests = [];
    for (const draft of drafts)
        digests.push(await withinFile(draft, () => pictureFileDigest(draft.path)));
    const ids = settleIds(drafts, digests, at);
    const listed = [];
    for (const [position, draft] of drafts.entries()) {
        const masks = await Promise.all(draft.masks.map(async (mask) => ({
            ...mask,
            digest: await withinFile(mask, () => maskFileDigest(mask.path)),
        })));
        listed.push({ ...draft, id: ids[position], position, digest: digests[position], masks });
    }
    return listed;
}
/**
 * The pictures that a model is explained on, their labels as indices of its classes.
 *
 * @throws UserError when a label is no class of the model
 */
export function picturesOf(listed, model) {
    return listed
        .filter(({ models }) => models?.includes(model.id) ?? true)
        .map((picture) => {
        const { label, labelAt } = picture;
        return { ...picture, label: label === undefined ? null : classIndexOf(label, model.classes, labelAt) };
    });
}
function draftOf(config, baseFolder, entry) {
    const { id, image, label, models, alt, credit, masks = {}, display } = config;
    const named = (key, file) => ({
        path: resolve(baseFolder, file),
        at: `${entry}.${key}: ${file}`,
    });
    const parts = Object.entries(masks).sort(([one], [other]) => (one < other ? -1 : 1));
    return {
        ...named('image', image),
        entry,
        labelAt: `${entry}.label`,
        id,
        folder: undefined,
        label,
        models,
        alt,
        credit,
        masks: parts.map(([part, file]) => ({ part, ...named(`masks.${part}`, file) })),
        display: display === undefined ? undefined : named('display', display),
    };
}
async function openFolder({ folder, names, credit, models }, baseFolder, entry) {
    const path = resolve(baseFolder, folder);
    const at = `${entry}.folder: ${folder}`;
    const entries = await readdir(path, { withFileTypes: true }).catch((error) => {
        const { code } = error;
        const received = code === 'ENOENT' ? 'none' : code === 'ENOTDIR' ? 'a file' : `the error ${String(code)}`;
        throw expected('a folder of pictures', { at, received });
    });
    const files = entries
        .filter((entry) => !entry.isDirectory() && isPictureName(entry.name))
        .map(({ name }) => name)
        // Two spellings of one name are equal to a collator, and folders list them in any order.
        .sort((one, other) => byName.compare(one, other) || (one < other ? -1 : 1));
    if (files.length === 0) {
        throw expected('pictures', {
            at,
            received: 'none',
            hint: `Taken are files that end in ${extensions.join(', ')}.`,
        });
    }
    checkBound(bounds.folderPictures, files.length, at);
    const shared = { id: undefined, entry, folder: basename(path), label: undefined, models, credit, masks: [] };
    const drafts = files.map((name) => {
        const place = `${entry}.folder: ${join(folder, name)}`;
        return { ...shared, path: join(path, name), at: place, labelAt: place };
    });
    if (names === 'plain')
        return drafts;
    return drafts
        .map((draft) => ({ draft, ...labelAndPosition(draft) }))
        .sort((a, b) => a.position - b.position)
        .map(({ draft, label }) => ({ ...draft, label }));
}
/** Whether a file in a folder is a picture by its name; hidden ones (`._cat.png`, `.trashed-1.jpg`) are what systems keep beside pictures. */
function isPictureName(name) {
    return !name.startsWith('.') && !name.startsWith('~$') && extensions.includes(extname(name).toLowerCase());
}
/** `img_9` before `img_10`, on every machine. */
const byName = new Intl.Collator('en', { numeric: true });
function labelAndPosition({ path, at }) {
    const found = /^(\d{1,6})_(\d{1,6})$/.exec(stemOf(path));
    if (found)
        return { label: Number(found[1]), position: Number(found[2]) };
    const hint = 'Rename it, move it away, or set `names: "plain"`.';
    throw expected('a name of class index and position such as `5_4.png`', {
        at,
        received: quoted(basename(path)),
        hint,
    });
}
function classIndexOf(label, classes, at) {
    const index = typeof label === 'number' ? label : classes.indexOf(label);
    if (typeof label === 'string' && classes.lastIndexOf(label) !== index) {
        const places = classes.flatMap((name, place) => (name === label ? [place] : []));
        const hint = 'Give the label as the index that is meant, or the classes names of their own.';
        const received = `${quoted(label)}, which is the name of the classes ${places.slice(0, 5).join(', ')}`;
        throw expected('a label that is one class', { at, received, hint });
    }
    if (index >= 0 && index < classes.length)
        return index;
    const nearest = typeof label === 'string' ? nearestName(label, classes) : undefined;
    const known = classes.map((name, i) => `${i} ${name}`).join(', ');
    const hint = `${nearest === undefined ? '' : `Did you mean \`${nearest}\`? `}The classes are: ${known}.`;
    throw expected('a class of the model as label', { at, received: quoted(String(label)), hint });
}
/**
 * An id for each picture: what the configuration says, else from the file's name, behind the folder's where another has it too. Those that share one
 * then end in their digests, all of them, so that no id depends on their order.
 *
 * @throws UserError when the configuration gives an id twice
 */
function settleIds(drafts, digests, at) {
    const given = new Map();
    for (const [index, { id, at: place }] of drafts.entries()) {
        if (id === undefined)
            continue;
        const first = given.get(id);
        if (first !== undefined) {
            const received = `${quoted(id)} for ${quoted(place)} and ${quoted(drafts[first].at)}`;
            throw expected('an id of its own for each picture', { at, received, hint: 'Set another `id`.' });
        }
        given.set(id, index);
    }
    const named = drafts.map(({ id, path }, i) => id ?? slugOf(stemOf(path)) ?? `picture-${digests[i].slice(0, 8)}`);
    const isElsewhere = (id, folder) => drafts.some((draft, i) => named[i] === id && (draft.id !== undefined || draft.folder !== folder));
    const behindFolders = withoutTwins(drafts, named, (id, { folder }) => folder !== undefined && isElsewhere(id, folder) ? (slugOf(`${folder}-${id}`) ?? id) : id);
    const digested = withoutTwins(drafts, behindFolders, (id, _, index) => {
        const digest = digests[index].slice(0, 8);
        return id.endsWith(digest) ? id : withSuffix(id, digest);
    });
    // The same file twice, or a name that looks like another's with its digest.
    const taken = new Set(given.keys());
    return digested.map((id, index) => {
        if (drafts[index].id !== undefined)
            return id;
        let free = id;
        for (let n = 2; taken.has(free); n++)
            free = withSuffix(id, String(n));
        taken.add(free);
        return free;
    });
}
/** Ids with another in the place of each that comes twice and was not given. */
function withoutTwins(drafts, ids, another) {
    const counts = new Map();
    for (const id of ids)
        counts.set(id, (counts.get(id) ?? 0) + 1);
    return ids.map((id, index) => {
        const draft = drafts[index];
        return draft.id === undefined && counts.get(id) > 1 ? another(id, draft, index) : id;
    });
}
/** An id with more behind it, no longer than an id may be. */
function withSuffix(id, suffix) {
    return `${id.slice(0, LONGEST_ID - 1 - suffix.length).replace(/-$/, '')}-${suffix}`;
}
const stemOf = (path) => basename(path, extname(path));
/** A text as a name for files and addresses: `Img_0 (2)` is `img-0-2`; undefined where no letter or digit is left. */
function slugOf(text) {
    const slug = text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}/gu, '')
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, LONGEST_ID)
        .replace(/^-|-$/g, '');
    return Slug.safeParse(slug).success ? slug : undefined;
}
