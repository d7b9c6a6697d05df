import { SiteError } from "../base/site-error.js";
/**
 * An entry of one section of the front matter.
 *
 * @throws SiteError naming file and key when the author has not written it
 */
export function proseEntry(prose, section, entries, name) {
    const entry = entries[name];
    if (entry === undefined)
        throw missing(prose, `${section}.${name}`);
    return entry;
}
/** Entries of a result in the order in which the prose explains them; those that it does not explain come last. */
export function inOrderOf(explained, entries) {
    const names = Object.keys(explained);
    const place = (name) => (names.includes(name) ? names.indexOf(name) : names.length);
    return Object.entries(entries).sort(([one], [other]) => place(one) - place(other));
}
/** The text for a variant with its placeholders filled. @throws SiteError when the variant has none */
export function variantText(prose, key, text, variant, values) {
    const chosen = typeof text === 'string' ? text : text[variant];
    if (chosen === undefined)
        throw missing(prose, `${key}.${variant}`);
    return chosen.replace(/\{(\w+)\}/g, (placeholder, name) => {
        if (Object.hasOwn(values, name))
            return values[name];
        throw new SiteError(`Expected one of ${Object.keys(values)
            .map((known) => `{${known}}`)
            .join(', ')} for \`${key}\` in \`${prose.file}\`, ` + `but received ${placeholder}.`);
    });
}
/** What the placeholders of a caption stand for. */
export function placeholders(target, picture) {
    if (target.kind === 'class')
        return { picture, class: target.className };
    if (target.kind === 'token')
        return { picture, token: target.token };
    if (target.kind === 'answer')
        return { picture, answer: target.text };
    if (target.kind !== 'filter')
        return { picture };
    return { picture, layer: target.layer, kind: target.layerKind, filter: String(target.filter) };
}
function missing(prose, key) {
    return new SiteError(`Expected \`${key}\` in the front matter of \`${prose.file}\`, but received nothing. Write it.`);
}
