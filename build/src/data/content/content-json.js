import { withOwnKeys } from "../../../schema/own-keys.js";
import { CONTENT_VERSION } from "../../../schema/result.js";
import { expectedContent, SiteError } from "../base/site-error.js";
import { decodeUtf8, parseContentJson, readContentFile } from "./content-file.js";
/** Reads a JSON file of the content folder. @throws SiteError as `readContentFile`, and for what is no JSON or of another version */
export async function readJson(folder, file, { bound, hint }) {
    const bytes = await readContentFile(folder, file, { bound, hint });
    const value = parseContentJson(decodeUtf8(bytes, file, hint), file, hint);
    requireVersion(value, file, hint);
    return { file, bytes, value, hint };
}
/** What the file says, without keys beside its own. @throws SiteError naming the first place that is not what the schema says */
export function parsedAs(schema, { file, value, hint }) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return withOwnKeys(parsed.data);
    const [issue] = parsed.error.issues;
    const place = issue?.path.length ? ` at \`${issue.path.join('.')}\`` : '';
    throw new SiteError(`Expected what the schema says for \`${file}\`, but received something else${place}: ${issue?.message ?? 'invalid'}. ${hint}`);
}
/** The error for a file that is not the one that another describes. */
export function altered(file, describedBy, hint) {
    return expectedContent(`the bytes that \`${describedBy}\` describes`, { at: file, received: 'others', hint });
}
/** Another version's files differ in more than their version: what a schema has to say of them helps nobody. */
function requireVersion(value, file, hint) {
    if (typeof value !== 'object' || value === null || !('content' in value) || typeof value.content !== 'number')
        return;
    if (value.content === CONTENT_VERSION)
        return;
    const age = value.content > CONTENT_VERSION ? `A newer Vitrine wrote it: update this one. Or: ${hint}` : hint;
    throw new SiteError(`Expected version ${CONTENT_VERSION} of the content for \`${file}\`, but received version ${value.content}. ${age}`);
}
