import { getCollection } from 'astro:content';
import { joinMetricWords } from "./metric-words.js";
import { pluginFolder } from "./plugin-prose.js";
import { SiteError } from "../base/site-error.js";
/** Has prose and a place among the methods like one, but a page of its own. */
export const MATRIX_FIGURES = 'matrix-figures';
/** The prose of every method, in the order that it asks for. @throws SiteError when a method of the report has none */
export async function readProses({ report, catalogue }, language) {
    const entries = (await getCollection('methods'));
    const reported = new Set(report.tasks.map(({ method }) => method));
    const tried = (report.trials ?? []).flatMap(({ tasks }) => tasks.map(({ method }) => method));
    const written = entries.flatMap(({ id }) => (id.endsWith('/en') ? [id.slice(0, -'/en'.length)] : []));
    const proses = [...new Set([...written, ...reported, ...tried])].map((method) => {
        const prose = findProse(entries, { collection: 'methods', folder: folderOf(method, 'methods', { catalogue }), place: `${method}/` }, language);
        return [method, { ...prose, isReported: reported.has(method) }];
    });
    // Figures of matrices are no results of a method, but have a page like one.
    const matrices = [MATRIX_FIGURES, await readMatrixProse(report.matrices !== undefined, language)];
    return new Map([...proses, matrices].sort(([, one], [, other]) => one.words.order - other.words.order));
}
/** Where the words of a method or a metric lie, for errors. */
function folderOf(id, kind, { catalogue }) {
    const isPlugin = catalogue[kind].find((one) => one.id === id)?.plugin !== undefined;
    return isPlugin ? pluginFolder(id) : `${kind}/${id}`;
}
async function readMatrixProse(isReported, language) {
    const entries = (await getCollection('matrices'));
    const place = { collection: 'matrices', folder: 'content/matrices', place: '' };
    return { ...findProse(entries, place, language), isReported };
}
function findProse(entries, { collection, folder, place }, language) {
    const find = (id) => entries.find((entry) => entry.id === id);
    const translated = find(place + language);
    const entry = translated ?? find(`${place}en`);
    if (entry === undefined) {
        throw new SiteError(`Expected \`${folder}/en.md\`, but received no such file. Write it.`);
    }
    const file = `${folder}/${entry.id.slice(place.length)}.md`;
    return { file, words: entry.data, collection, id: entry.id, isTranslated: translated !== undefined };
}
/** What the metrics say of what they measure, in English where a language has no words yet: those of the report first. */
export async function readMetricWords({ catalogue }, language) {
    const entries = await getCollection('metrics');
    const ids = [...catalogue.metrics.map(({ id }) => id), ...entries.map(({ id }) => id.split('/')[0])];
    const proses = [...new Set(ids)].map((metric) => {
        const find = (id) => entries.find((entry) => entry.id === `${metric}/${id}`)?.data;
        const prose = find(language) ?? find('en');
        if (prose !== undefined)
            return prose;
        const folder = folderOf(metric, 'metrics', { catalogue });
        throw new SiteError(`Expected \`${folder}/en.md\`, but received no such file. Write it.`);
    });
    return joinMetricWords(proses);
}
