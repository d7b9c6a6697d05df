import { wordsOf } from "../../words/words.js";
import { readSiteAnswers } from "../content/answers.js";
import { contentFolder, readContent } from "../content/content.js";
import { languageOf, languageTags, localeOf } from "../base/languages.js";
import { createLinks } from "../base/links.js";
import { partNames } from "./part-measure.js";
import { readPredictions } from "./predictions.js";
import { readMetricWords, readProses } from "../content/prose.js";
/** Read once a build: results do not change while their pages are made. */
let reading;
let judging;
const opened = new Map();
/** The content of the report, checked. @throws SiteError */
export function openContent() {
    // A development server must see new results without a restart.
    if (import.meta.env.DEV) {
        reading = judging = undefined;
        opened.clear();
    }
    return (reading ??= readContent(contentFolder(process.env)));
}
/** What a page is made from. @param locale the first part of its address, none for the first language */
export async function openSite(locale) {
    const content = await openContent();
    const language = languageOf(locale, content.report.languages);
    const site = opened.get(language) ?? readSite(content, language);
    opened.set(language, site);
    return site;
}
async function readSite(content, language) {
    const proses = await readProses(content, language);
    return {
        content,
        predictions: await readPredictions(content),
        proses,
        reported: new Map([...proses].filter(([, { isReported }]) => isReported)),
        metrics: await readMetricWords(content, language),
        language,
        tag: languageTags[language],
        words: wordsOf(language),
        parts: partNames(content.report, language),
        answers: await (judging ??= readSiteAnswers(content)),
        links: createLinks(import.meta.env.BASE_URL, localeOf(language, content.report.languages)),
    };
}
/** One path a language, for `getStaticPaths` of pages under `[...locale]`. */
export async function localePaths() {
    const { languages } = (await openContent()).report;
    return languages.map((language) => ({ params: { locale: localeOf(language, languages) } }));
}
