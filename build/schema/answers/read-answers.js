import { Thresholds } from "../answer.js";
import { languages } from "../local-text.js";
import { withOwnKeys } from "../own-keys.js";
import { claimError } from "./claim-error.js";
import { parseAnswer } from "./parse-answer.js";
export const ANSWERS_FOLDER = 'answers';
const THRESHOLDS_FILE = `${ANSWERS_FOLDER}/thresholds.json`;
export const OUTCOMES_FILE = 'outcomes.json';
/** The answers under `content/answers`; null where there is no such folder. @throws ClaimError for what its author can fix */
export async function readAnswers(files) {
    const names = (await files.list(`${ANSWERS_FOLDER}/en`)).filter((name) => name.endsWith('.md')).toSorted();
    if (names.length === 0)
        return null;
    const list = await Promise.all(names.map((name) => readAnswer(name, files)));
    const thresholdsText = await files.read(THRESHOLDS_FILE);
    if (thresholdsText === undefined)
        throw claimError('the thresholds of the claims', THRESHOLDS_FILE, 'no such file');
    return { list, thresholds: parseThresholds(thresholdsText), thresholdsText };
}
async function readAnswer(name, files) {
    const n = name.replace(/\.md$/, '');
    if (!/^\d\d$/.test(n)) {
        throw claimError('a name of two digits, as `01.md`', `${ANSWERS_FOLDER}/en`, `\`${name}\``);
    }
    const read = async (language) => {
        const file = `${ANSWERS_FOLDER}/${language}/${name}`;
        const text = await files.read(file);
        return text === undefined ? undefined : parseAnswer(text, file);
    };
    const texts = await Promise.all(languages.map(async (language) => [language, await read(language)]));
    const found = Object.fromEntries(texts.filter(([, text]) => text !== undefined));
    const english = found.en;
    for (const other of Object.values(found))
        requireSameClaims(english, other);
    return { n, english, translations: found };
}
/** Two languages that claim different things would both look checked. */
function requireSameClaims(english, other) {
    const bare = ({ front }) => front.claims.map((claim) => JSON.stringify({ ...claim, text: '' }));
    const [one, two] = [bare(english), bare(other)];
    const index = one.findIndex((claim, place) => claim !== two[place]);
    if (index < 0 && one.length === two.length)
        return;
    const at = index < 0 ? `${two.length} of them` : `another claim in place ${index + 1}`;
    throw claimError(`the claims of \`${english.file}\``, other.file, at, 'Only their `text` may differ.');
}
function parseThresholds(text) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch {
        throw claimError('JSON', THRESHOLDS_FILE, 'text that does not parse');
    }
    const parsed = Thresholds.safeParse(data);
    if (parsed.success)
        return withOwnKeys(parsed.data);
    const issue = parsed.error.issues[0];
    throw claimError('thresholds', THRESHOLDS_FILE, `something else at \`${issue.path.join('.')}\`: ${issue.message}`);
}
