import { StoredOutcomes } from "../../schema/answer.js";
import { canonicalJson, sha256 } from "../../schema/digests.js";
/** The outcomes of all claims as they are stored, with the digests of what they rest on. */
export function storedOutcomes({ answers, judged, sources }) {
    const store = (judgement) => ({
        outcome: judgement.outcome,
        number: judgement.number,
        digest: digestOf(judgement, sources),
    });
    const outcomes = judged.map(({ answer, judgements }) => [
        answer.n,
        Object.fromEntries(judgements.map((judgement) => [judgement.claim.id, store(judgement)])),
    ]);
    return {
        content: 1,
        thresholds: sha256(answers.thresholdsText),
        outcomes: Object.fromEntries(outcomes),
    };
}
/**
 * Words may be fixed without anything having to be looked at again; what is claimed, and of which bytes, may not. Of what is measured of a map
 * a claim rests on those files alone that hold a measure or a curve that it names.
 */
function digestOf({ claim, tasks }, sources) {
    const named = namesIn(claim);
    const results = tasks.map((key) => {
        const { result = null, measurements = [] } = sources.get(key) ?? {};
        const used = measurements.filter(({ names }) => names.some((name) => named.has(name)));
        return [key, result, ...used.map(({ sha256: digest }) => digest)];
    });
    return sha256(canonicalJson({ claim: JSON.parse(JSON.stringify({ ...claim, text: '' })), results }));
}
/** Names of the measures and curves that operands of a claim read, wherever they stand in it. */
function namesIn(value) {
    const names = new Set();
    const visit = (each) => {
        if (typeof each !== 'object' || each === null)
            return;
        for (const [key, inner] of Object.entries(each)) {
            if ((key === 'measure' || key === 'series') && typeof inner === 'string')
                names.add(inner);
            visit(inner);
        }
    };
    visit(value);
    return names;
}
/** What differs between the outcomes that are stored and those that hold now, in the order of the questions. */
export function compareOutcomes(stored, fresh) {
    const hasOtherThresholds = stored !== null && stored.thresholds !== fresh.thresholds;
    const questions = [...new Set([...Object.keys(fresh.outcomes), ...Object.keys(stored?.outcomes ?? {})])].toSorted();
    return questions.flatMap((n) => {
        const [before, now] = [stored?.outcomes[n] ?? {}, fresh.outcomes[n] ?? {}];
        return [...new Set([...Object.keys(now), ...Object.keys(before)])].flatMap((claim) => {
            const change = changeOf(before[claim], now[claim]) ?? (hasOtherThresholds ? 'other thresholds' : null);
            return change === null ? [] : [{ n, claim, change }];
        });
    });
}
function changeOf(before, now) {
    if (before === undefined)
        return 'not stored yet';
    if (now === undefined)
        return 'stored, but not claimed any more';
    if (before.outcome !== now.outcome)
        return `${before.outcome} → ${now.outcome}`;
    if (before.number !== now.number)
        return `${before.number ?? 'no number'} → ${now.number ?? 'no number'}`;
    return before.digest === now.digest ? null : 'same number, but the claim or a result that it rests on has changed';
}
/** What a file of stored outcomes holds; null where there is none, or something else. */
export function parseStoredOutcomes(text) {
    if (text === undefined)
        return null;
    try {
        return StoredOutcomes.safeParse(JSON.parse(text)).data ?? null;
    }
    catch {
        return null;
    }
}
