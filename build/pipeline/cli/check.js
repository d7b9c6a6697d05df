import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { bounds } from "../../schema/bounds.js";
import { OUTCOMES_FILE } from "../../schema/answers/read-answers.js";
import { readAnswerEvidence } from "../report/answer-files.js";
import { CONFIG_FILE } from "../config/config.js";
import { disk } from "../base/disk.js";
import { expected, quotedList } from "../base/errors.js";
import { guardContent } from "../store/guarded-folder.js";
import { readFileInside } from "../base/inside-file.js";
import { jsonFile, Store } from "../store/store.js";
import { compareOutcomes, parseStoredOutcomes, storedOutcomes } from "../report/stored-outcomes.js";
import { decodeText } from "../base/text-file.js";
import { contentOption } from "./options.js";
import { formatTable } from "./table.js";
const SAYS = { holds: 'holds', 'does-not-hold': 'does not hold', 'cannot-be-judged': 'cannot be judged' };
/** `vitrine check`: judges what the answers claim. @param end takes the exit code: 1 where a stored outcome is stale */
export function checkCommand({ stdout, workingFolder }, end) {
    return new Command('check')
        .description('judge what the answers claim by the results; compute and build nothing')
        .addOption(contentOption())
        .option('--write', 'store the outcomes')
        .action(async ({ content, write }) => {
        const config = resolve(workingFolder, CONFIG_FILE);
        const folder = await guardContent(content, workingFolder, existsSync(config) ? { config } : {}, disk);
        const evidence = await readAnswerEvidence(folder, disk);
        if (evidence === null) {
            stdout.write(`No answers in ${content}/answers.\n`);
            return;
        }
        const { judged, altered } = evidence;
        const rows = judged.flatMap(({ answer, judgements }) => judgements.map((judgement) => [answer.n, judgement.claim.id, ...describe(judgement)]));
        stdout.write(formatTable(['question', 'claim', 'outcome', 'number', '', 'against', ''], rows));
        const count = (outcome) => `${judged.filter((one) => one.outcome === outcome).length} ${outcome === 'holds' ? 'hold' : outcome === 'does-not-hold' ? 'do not hold' : SAYS[outcome]}`;
        stdout.write(`${judged.length} questions: ${count('holds')}, ${count('does-not-hold')}, ${count('cannot-be-judged')}\n`);
        if (write && altered.length > 0) {
            throw expected('results as they were written', {
                at: content,
                received: `other bytes in ${quotedList(altered)}`,
                hint: 'Run `npm run vitrine -- run`, which computes them again.',
            });
        }
        const fresh = storedOutcomes(evidence);
        const bytes = await readFileInside(folder, OUTCOMES_FILE, bounds.jsonBytes);
        const stored = parseStoredOutcomes(bytes && decodeText(bytes, OUTCOMES_FILE));
        const changes = compareOutcomes(stored, fresh);
        for (const { n, claim, change } of changes)
            stdout.write(`question ${n}, claim ${claim}: ${change}\n`);
        if (altered.length > 0) {
            stdout.write(`Not what was written: ${quotedList(altered)}. Run \`npm run vitrine -- run\`.\n`);
            end(1);
        }
        if (write) {
            await new Store(folder, disk).replaceFile(OUTCOMES_FILE, jsonFile(fresh));
            stdout.write(`${changes.length} changes stored in ${content}/${OUTCOMES_FILE}\n`);
        }
        else if (changes.length > 0) {
            stdout.write(`${changes.length} stored outcomes are stale. Look at the answers, then run \`npm run vitrine -- check --write\`.\n`);
            end(1);
        }
    });
}
/** Outcome, number, comparison, what it is compared with and where that came from; for what cannot be judged, why. */
function describe({ claim, outcome, reason, number, against }) {
    if (against === null)
        return [SAYS[outcome], '–', '', '–', reason ?? ''];
    const from = 'threshold' in claim.right ? claim.right.threshold : against.standard;
    return [SAYS[outcome], formatValue(number), claim.is, formatValue(against.value), from];
}
function formatValue(value) {
    return typeof value === 'number' ? String(Number(value.toPrecision(4))) : (value ?? '–');
}
