import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../data/content/content.ts';
import { localeOf, siteLanguages } from '../data/base/languages.ts';

/** Pages of every site, by their address. */
const always = ['', 'gallery', 'methods', 'methods/matrix-figures', 'models', 'run'];

/**
 * Files that the site of a report is certain to have, before any of it is built: what lies in their places already can be looked at then.
 * Other pages are known to the build alone.
 *
 * @param linked files of the content folder that pages link to @returns paths in the site, each once
 */
export function certainFiles(content: Content, linked: readonly string[]): readonly string[] {
  const { languages, tasks, pictures } = content.report;
  const trials = content.trials.map(({ trial }) => trial);
  const methods = [...tasks, ...trials.flatMap((trial) => trial.tasks)].map(({ method }) => `methods/${method}`);
  const pages = [
    ...always,
    ...(content.report.docs === true ? ['docs'] : []),
    ...methods,
    ...pictures.map(({ id }) => `pictures/${id}`),
    ...trials.map(({ id }) => `trials/${id}`),
  ];
  const locales = siteLanguages(languages).map((language) => localeOf(language, languages) ?? '');
  const inLocale = (locale: string): string[] =>
    pages.map((page) => [locale, page, 'index.html'].filter((name) => name !== '').join('/'));
  return [...new Set(['404.html', ...locales.flatMap(inLocale), ...linked])];
}

/** Files that every site has as they lie in a folder. @returns paths in the site; none where there is no folder */
export function publicFiles(folder: string): readonly string[] {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'));
}
