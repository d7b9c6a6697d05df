import type { Language } from '../../../schema/config.ts';
import { wordsOf, type Words } from '../../words/words.ts';
import { readSiteAnswers, type SiteAnswers } from '../content/answers.ts';
import { contentFolder, readContent, type Content, type KnownOutcomes } from '../content/content.ts';
import { countChanges } from '../base/changes.ts';
import { languageOf, languageTags, localeOf } from '../base/languages.ts';
import { createLinks, type Links } from '../base/links.ts';
import { partNames, type PartNames } from './part-measure.ts';
import { readPredictions, type Prediction } from './predictions.ts';
import type { MetricWords } from '../content/metric-words.ts';
import { readMetricWords, readProses, type MethodText } from '../content/prose.ts';

/** All that a page in one language is made from. */
export interface Site {
  readonly content: Content;
  readonly predictions: readonly Prediction[];
  /** Every method that has a page. */
  readonly proses: ReadonlyMap<string, MethodText>;
  /** Those of them that the report plans results of. */
  readonly reported: ReadonlyMap<string, MethodText>;
  /** What metrics say of what they measure. */
  readonly metrics: MetricWords;
  readonly language: Language;
  /** For the `lang` attribute: `en`, `zh-CN`. */
  readonly tag: string;
  readonly words: Words;
  readonly links: Links;
  readonly parts: PartNames;
  /** Null where the report has no answers. */
  readonly answers: SiteAnswers | null;
}

/** Read once a build: results do not change while their pages are made. A development server reads again what has changed. */
let reading: Promise<Content> | undefined;
let judging: Promise<SiteAnswers | null> | undefined;
let readAt = -1;
const opened = new Map<Language, Promise<Site>>();
const known: KnownOutcomes = new Map();

/** The content of the report, checked. @throws SiteError */
export function openContent(): Promise<Content> {
  if (import.meta.env.DEV && readAt !== countChanges()) {
    readAt = countChanges();
    reading = judging = undefined;
    opened.clear();
  }
  return (reading ??= readContent(contentFolder(process.env), import.meta.env.DEV ? known : undefined));
}

/** What a page is made from. @param locale the first part of its address, none for the first language */
export async function openSite(locale: string | undefined): Promise<Site> {
  const content = await openContent();
  const language = languageOf(locale, content.report.languages);
  const site = opened.get(language) ?? readSite(content, language);
  opened.set(language, site);
  return site;
}

async function readSite(content: Content, language: Language): Promise<Site> {
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
export async function localePaths(): Promise<{ params: { locale: string | undefined } }[]> {
  const { languages } = (await openContent()).report;
  return languages.map((language) => ({ params: { locale: localeOf(language, languages) } }));
}
