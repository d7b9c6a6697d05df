import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { RunFacts } from "./result.js";
/** sha256 of bytes, or of a text as UTF-8, in lower-case hexadecimal digits. */
export function sha256(content) {
    return createHash('sha256').update(content).digest('hex');
}
/**
 * JSON in the one form of RFC 8785: keys sorted, no spaces, so that equal data are equal bytes.
 *
 * @throws on NaN, infinities and cycles, which JSON cannot say.
 */
export function canonicalJson(value) {
    const text = canonicalize(value);
    if (text === undefined)
        throw new TypeError('undefined is not JSON');
    return text;
}
/** JSON to be read and compared by people: keys sorted, two spaces, a newline at the end. @throws as {@link canonicalJson} */
export function readableJson(value) {
    return `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`;
}
/**
 * The facts of a run with the digest over all of them: `run.json` differs from machine to machine, so that no other file can hold its
 * digest. It covers itself.
 *
 * @param facts with the digest of the `result.json` that they belong to, as `result`
 */
export function sealRunFacts(facts) {
    return { ...facts, sha256: factsDigest(facts) };
}
/**
 * The facts in a `run.json` that is what was written; null for anything else. Its text has to be the one form of its content, so that no
 * byte can change unseen, a blank neither.
 *
 * @param result sha256 of the `result.json` beside it
 */
export function intactRunFacts(bytes, result) {
    const facts = RunFacts.safeParse(parseJson(bytes)).data;
    if (facts?.result !== result)
        return null;
    const isWhole = facts.sha256 === factsDigest(facts) && Buffer.from(readableJson(facts)).equals(bytes);
    return isWhole ? facts : null;
}
/** What has no value does not stand in JSON: the digest is not over itself. */
function factsDigest(facts) {
    return sha256(canonicalJson({ ...facts, sha256: undefined }));
}
/** Whether the bytes of an array or a figure are those that its result describes. */
export function isIntact(file, bytes) {
    return bytes.length === file.sizeBytes && sha256(bytes) === file.sha256;
}
/** Every file that a result describes. */
export function filesOf({ arrays, figures }) {
    return [...arrays, ...figures];
}
/**
 * Every file of `content/inputs` that a report names (pictures, masks, larger versions; those of trials as well) with its digest; undefined
 * where the report gives none.
 */
export function inputDigests({ pictures, trials = [], }) {
    return new Map([...pictures, ...trials.flatMap((trial) => trial.pictures)].flatMap(pictureDigests));
}
function pictureDigests(picture) {
    const { masks = {}, display } = picture;
    const shown = [picture, ...Object.values(masks)];
    return [
        ...shown.flatMap((each) => Object.entries(each.files).map(([model, file]) => [file, each.sha256[model]])),
        ...(display === undefined ? [] : [[display.file, display.sha256]]),
    ];
}
/** What a JSON file holds, as far as its bytes are text: what is written anew from it tells whether they are; undefined where it holds none. */
function parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return undefined;
    }
}
