import type { Root } from 'hast';
import type { Language } from '../../schema/config.ts';
import type { ReportText } from '../../schema/report.ts';
import { converted, localeOf, siteLanguages } from '../data/base/languages.ts';
import { createLinks } from '../data/base/links.ts';
import type { ReportHead } from '../data/content/report-head.ts';
import { traditionalChinese } from '../data/html/traditional.ts';
import { traditionalJson, traditionalPage, type Places } from '../data/html/traditional-page.ts';

/** A file in Traditional Chinese that is made of one in Simplified Chinese. */
export interface Sister {
  /** Its path in the site: `zh-tw/gallery/index.html`. */
  readonly file: string;
  /** Its whole address; undefined where the site does not know its own. */
  readonly href: string | undefined;
  /** The converted page, its links starting at the site's root. */
  page(tree: Root): Root;
  /** Converted words, for a file that scripts read. */
  json(text: string): string;
}

/**
 * A function that tells which file a file of the site is converted to: pages in Simplified Chinese, and the lists that scripts read on them, are.
 *
 * @param base what the site's links start with @param site its address
 */
export function chineseSisters(
  { languages, texts = [] }: ReportHead,
  base: string,
  site: string | undefined,
): (file: string) => Sister | undefined {
  if (!languages.includes(converted.from)) return () => undefined;
  const places = placesOf(languages, base, site);
  const convert = traditionalChinese(texts.flatMap(readBy));
  const root = createLinks(base, undefined).page('');
  return (file) => {
    const address = root + file;
    const isOurs = address.startsWith(places.from) && !places.others.some((other) => address.startsWith(other));
    if (!isOurs || !/(?:^|\/)index\.html$|\.json$/.test(file)) return undefined;
    const path = address.slice(places.from.length).replace(/index\.html$/, '');
    return {
      file: places.to.slice(root.length) + address.slice(places.from.length),
      href: site === undefined ? undefined : new URL(places.to + path, site).href,
      page: (tree) => traditionalPage(tree, places.from + path, places, convert),
      json: (text) => traditionalJson(text, places, convert),
    };
  };
}

function placesOf(languages: readonly Language[], base: string, site: string | undefined): Places {
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
