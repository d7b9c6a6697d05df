import { localText } from "../base/languages.js";
const PREFIX = 'inside-';
/** The name of the measure that says how much of a map's positive relevance lies on a part of the picture. */
function partMeasure(part) {
    return PREFIX + part;
}
/** The part that a measure is about; null for every other measure. */
export function partOfMeasure(name) {
    return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : null;
}
/** A part as a reader names it; one without a name is called as its mask: `coffee-cup` → `coffee cup`. */
export function partName(part, names) {
    return names[part] ?? part.replaceAll('-', ' ');
}
/** The names that the report gives its parts, in a language. */
export function partNames({ parts = {} }, language) {
    return Object.fromEntries(Object.entries(parts).map(([part, name]) => [part, localText(name, language)]));
}
/** Null where nothing in the map is positive, or nothing of the part is in the picture; undefined where it was not asked. */
export function partShare({ measures }, part) {
    const measure = measures[partMeasure(part)];
    if (measure === undefined)
        return undefined;
    const { value, null: area = 0 } = measure;
    return value === null || area <= 0 ? null : { share: value, area };
}
