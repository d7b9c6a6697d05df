import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Language } from '../../schema/config.ts';
import type { ReportText } from '../../schema/report.ts';
import { mapAtOnce, PAGES_AT_ONCE } from '../../schema/map-at-once.ts';
import { converted, localeOf, siteLanguages } from '../data/base/languages.ts';
import { createLinks } from '../data/base/links.ts';
import { traditionalChinese } from '../data/html/traditional.ts';
import { traditionalJson, traditionalPage, type Places } from '../data/html/traditional-page.ts';
import type { ReportHead } from '../data/content/report-head.ts';

/**
 * Makes the pages in Traditional Chinese out of the finished ones in Simplified Chinese, where the report has these.
 *
 * It runs before the search is built and before links become relative.
 *
 * @param made the addresses of the pages, for the sitemap; empty until they are made
 */
export function traditionalPages({ languages, texts = [] }: ReportHead, made: string[]): AstroIntegration {
  let base = '/';
  let site: string | undefined;
  return {
    name: 'traditional-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base, site } = config);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const places = placesOf(languages, base, site);
        if (places === undefined) return;
        const root = fileURLToPath(dir);
        const inSite = (path: string): string => join(root, path.slice(createLinks(base, undefined).page('').length));
        const convert = traditionalChinese(texts.flatMap(readBy));
        const files = await filesUnder(inSite(places.from), places, inSite);
        const convertFile = async (file: string): Promise<void> => {
          const text = await readFile(inSite(places.from + file), 'utf8');
          const target = inSite(places.to + file);
          await mkdir(dirname(target), { recursive: true });
          if (file.endsWith('.json')) return writeFile(target, traditionalJson(text, places, convert));
          const page = file.replace(/index\.html$/, '');
          if (site !== undefined) made.push(new URL(places.to + page, site).href);
          return writeFile(target, traditionalPage(text, places.from + page, places, convert));
        };
        await mapAtOnce(files, convertFile, PAGES_AT_ONCE);
        logger.info(`${files.length} files converted to Traditional Chinese`);
      },
    },
  };
}

/** Undefined for a report without the language that pages are converted from. */
function placesOf(languages: readonly Language[], base: string, site: string | undefined): Places | undefined {
  if (!languages.includes(converted.from)) return undefined;
  const place = (locale: string | undefined): string => createLinks(base, locale).page('');
  return {
    from: place(localeOf(converted.from, languages)),
    to: place(converted.language),
    others: siteLanguages(languages)
      .filter((language) => language !== converted.from)
      .flatMap((language) => localeOf(language, languages) ?? [])
      .map(place),
    origin: site === undefined ? undefined : new URL(site).origin,
  };
}

/** Pages, and the lists that scripts read on them, by their paths in the language. */
async function filesUnder(folder: string, { others }: Places, inSite: (path: string) => string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  const foreign = others.map(inSite);
  return files
    .filter((file) => /(?:^|[\\/])index\.html$|\.json$/.test(file))
    .filter((file) => !foreign.some((other) => join(folder, file).startsWith(other)))
    .map((file) => file.replaceAll('\\', '/'));
}

/** What an encoder read. */
function readBy(text: ReportText): readonly string[] {
  switch (text.kind) {
    case 'sentence':
      return [text.text];
    case 'question':
      return [text.question, text.context, ...(text.answer === null ? [] : [text.answer])];
    case 'word':
      return [text.word, ...text.sentences.map((sentence) => sentence.text)];
    case 'imported':
      return typeof text.title === 'string' ? [text.title] : [];
  }
}
