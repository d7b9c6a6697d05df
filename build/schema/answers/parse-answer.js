import { parse } from 'yaml';
import { AnswerFront } from "../answer.js";
import { bounds } from "../bounds.js";
import { claimError } from "./claim-error.js";
/** Reads front matter and prose apart. @throws ClaimError naming the file and the key that is not what it should be */
export function parseAnswer(text, file) {
    const match = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(text);
    if (match === null)
        throw claimError('front matter between two lines of `---`', file, 'none');
    const [, yaml = '', body = ''] = match;
    const parsed = AnswerFront.safeParse(parseYaml(yaml, file));
    if (parsed.success)
        return { file, front: parsed.data, body };
    const issue = parsed.error.issues[0];
    const key = issue.path.length === 0 ? 'its front matter' : `\`${issue.path.join('.')}\``;
    throw claimError('what `answers/README.md` says', file, `something else at ${key}: ${issue.message}`);
}
function parseYaml(text, file) {
    try {
        // An anchor that is repeated inside of others would be a tree of any size.
        const value = parse(text, { maxAliasCount: 0 });
        if (isWithinLevels(value, bounds.answerDepth.most))
            return value;
    }
    catch (error) {
        const [line = ''] = error.message.replace(/:\s.*$/s, '').split('\n');
        throw claimError('YAML', file, `something else: ${line}`);
    }
    const { most, unit } = bounds.answerDepth;
    throw claimError(`front matter of at most ${most} ${unit}`, file, 'one of more');
}
function isWithinLevels(value, most) {
    if (typeof value !== 'object' || value === null)
        return true;
    return most > 0 && Object.values(value).every((each) => isWithinLevels(each, most - 1));
}
