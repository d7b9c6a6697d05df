import { bounds } from "../../../schema/bounds.js";
import { Catalogue } from "../../../schema/catalogue.js";
import { placeOf } from "../../../schema/content-path.js";
import { sha256 } from "../../../schema/digests.js";
import { quoted } from "../../../schema/error-line.js";
import { Slug } from "../../../schema/local-text.js";
import { expectedContent } from "../base/site-error.js";
import { altered, parsedAs, readJson } from "./content-json.js";
const FILE = 'catalogue.json';
const HINT = 'Run `npm run report`.';
/**
 * What the methods and metrics of a report say of themselves: the site knows none by name.
 *
 * @throws SiteError in one line where the file is not the one that the report describes, or an id cannot be part of an address
 */
export async function readCatalogue(folder, report) {
    if (report.catalogue === undefined) {
        throw expectedContent(`the digest of \`${FILE}\``, { at: 'report.json', received: 'none', hint: HINT });
    }
    const file = await readJson(folder, FILE, { bound: bounds.jsonBytes, hint: HINT });
    if (sha256(file.bytes) !== report.catalogue)
        throw altered(FILE, 'report.json', HINT);
    const catalogue = parsedAs(Catalogue, file);
    requireIds(catalogue.methods, 'methods');
    requireIds(catalogue.metrics, 'metrics');
    return catalogue;
}
/** What a method says of itself; undefined for one that the report's run did not know. */
export function methodIn({ catalogue }, id) {
    return catalogue.methods.find((method) => method.id === id);
}
/** Whether a method gives the model's answer itself and explains nothing. */
export function isPrediction(content, id) {
    return methodIn(content, id)?.kind === 'prediction';
}
/** The check of other methods that a method is, by the name of the page that shows it; null for a method that explains. */
export function checkOf(content, id) {
    return methodIn(content, id)?.check ?? null;
}
function requireIds(entries, at) {
    const known = new Set();
    for (const [index, { id }] of entries.entries()) {
        const mismatch = { at: `${FILE}: ${at}[${index}].id`, hint: HINT };
        if (!Slug.safeParse(id).success) {
            const what = 'lower-case letters and digits, joined by single hyphens';
            throw expectedContent(what, { ...mismatch, received: quoted(id) });
        }
        if (known.has(placeOf(id))) {
            throw expectedContent('an id for each', { ...mismatch, received: `${quoted(id)} twice` });
        }
        known.add(placeOf(id));
    }
}
