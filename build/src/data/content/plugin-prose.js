import { parse } from 'yaml';
import { bounds } from "../../../schema/bounds.js";
import { languages } from "../../../schema/config.js";
import { sha256 } from "../../../schema/digests.js";
import { MethodProse } from "../../../schema/method-prose.js";
import { MetricProse } from "../../../schema/metric-prose.js";
import { expectedContent } from "../base/site-error.js";
import { parseMarkdown } from "../html/markdown.js";
import { withSiteErrors } from "./answers.js";
import { decodeUtf8, readContentFile } from "./content-file.js";
import { altered } from "./content-json.js";
const HINT = 'Run `npm run report`.';
const schemas = { methods: MethodProse, metrics: MetricProse };
/** The folder of a plugin's words, relative to the content folder. */
export function pluginFolder(id) {
    return `plugins/${id}`;
}
/**
 * The words of a report's plugins, which are a stranger's: each the file that the catalogue describes, without pictures, and no deeper than
 * what works on trees can bear.
 *
 * @throws SiteError in one line for the first file that is otherwise
 */
export async function readPluginProse(folder, catalogue, kind) {
    const files = catalogue[kind].flatMap(({ id, plugin = {} }) => languages.flatMap((language) => {
        const digest = plugin[language];
        return digest === undefined
            ? []
            : [{ id: `${id}/${language}`, file: `${pluginFolder(id)}/${language}.md`, digest }];
    }));
    return Promise.all(files.map(async ({ id, file, digest }) => {
        const bytes = await readContentFile(folder, file, { bound: bounds.contentTextBytes, hint: HINT });
        if (sha256(bytes) !== digest)
            throw altered(file, 'catalogue.json', HINT);
        const { front, body } = readFront(decodeUtf8(bytes, file, HINT), file, schemas[kind]);
        await checkBody(body, file);
        return { id, front, body, digest };
    }));
}
function readFront(text, file, schema) {
    const [, yaml, body = ''] = /^---\r?\n(.*?)\r?\n---(?:\r?\n(.*))?$/s.exec(text) ?? [];
    const hint = 'Fix it in the plugin, and run `npm run report`.';
    const refuse = (received) => expectedContent('the front matter that its schema says', { at: file, received, hint });
    if (yaml === undefined)
        throw refuse('none');
    let front;
    try {
        // An anchor that is repeated inside of others would be a tree of any size.
        front = parse(yaml, { maxAliasCount: 0 });
    }
    catch {
        throw refuse('no YAML');
    }
    const [issue] = schema.safeParse(front).error?.issues ?? [];
    if (issue !== undefined)
        throw refuse(`another at \`${issue.path.join('.')}\`: ${issue.message}`);
    return { front: front, body };
}
/** Its files are not beside the report: a picture would be taken from wherever it lies. */
async function checkBody(body, file) {
    const root = await withSiteErrors(() => parseMarkdown(body, file));
    if (hasPicture(root)) {
        throw expectedContent('text without pictures', { at: file, received: 'a picture', hint: 'Take it away there.' });
    }
}
function hasPicture(root) {
    const waiting = [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (node.type === 'image' || node.type === 'imageReference')
            return true;
        if ('children' in node)
            waiting.push(...node.children);
    }
    return false;
}
