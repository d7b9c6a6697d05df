import { StoredOutcomes } from "../../../schema/answer.js";
import { bounds } from "../../../schema/bounds.js";
import { ClaimError } from "../../../schema/answers/claim-error.js";
import { judgeAnswers } from "../../../schema/answers/judge-answers.js";
import { OUTCOMES_FILE, readAnswers } from "../../../schema/answers/read-answers.js";
import { contentEntries, decodeUtf8, readIfThere } from "./content-file.js";
import { SiteError } from "../base/site-error.js";
/**
 * Reads the answers beside the report and judges their claims; null where there are none.
 *
 * @throws SiteError for what their author can fix, and where a stored outcome is not what the results say
 */
export async function readSiteAnswers({ folder, report, outcomes }) {
    const files = filesIn(folder);
    return withSiteErrors(async () => {
        const answers = await readAnswers(files);
        if (answers === null)
            return null;
        const states = new Map(outcomes.map((outcome) => [outcome.task.folder, stateOf(outcome)]));
        const evidence = { report, states, thresholds: answers.thresholds };
        const list = judgeAnswers(answers.list, evidence);
        requireStored(list, await files.read(OUTCOMES_FILE));
        return { list, evidence };
    });
}
/** Turns what the shared code throws into what the site stops with. */
export async function withSiteErrors(act) {
    try {
        return await act();
    }
    catch (error) {
        throw error instanceof ClaimError ? new SiteError(error.message) : error;
    }
}
function stateOf(outcome) {
    if (outcome.state !== 'done')
        return { state: outcome.state };
    const isPartial = (outcome.task.measurements ?? []).some(({ state }) => state !== 'done');
    return { state: 'done', result: outcome.result, isPartial };
}
function filesIn(folder) {
    const hint = 'Put the file itself there.';
    return {
        list: async (name) => (await contentEntries(folder, name)).map((entry) => entry.name),
        async read(name) {
            const bytes = await readIfThere(folder, name, { bound: bounds.contentTextBytes, hint });
            return bytes && decodeUtf8(bytes, name, hint);
        },
    };
}
/**
 * Somebody has to have seen an outcome before readers do. One that cannot be judged says nothing, and is what a report on other
 * pictures gets.
 */
function requireStored(list, text) {
    if (text === undefined)
        return;
    const stored = StoredOutcomes.safeParse(parseJson(text)).data?.outcomes ?? {};
    for (const { answer, judgements } of list) {
        for (const { claim, outcome } of judgements) {
            const before = stored[answer.n]?.[claim.id]?.outcome;
            if (outcome === 'cannot-be-judged' || before === undefined || before === outcome)
                continue;
            throw new SiteError(`Expected \`${before}\` for claim \`${claim.id}\` of \`${answer.english.file}\`, as \`${OUTCOMES_FILE}\` stores it, ` +
                `but received \`${outcome}\`. Look at the answer, then run \`npm run vitrine -- check --write\`.`);
        }
    }
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined; // as good as nothing stored
    }
}
