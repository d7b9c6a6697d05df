import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bounds } from '../../schema/bounds.ts';
import { expected, quoted } from '../base/errors.ts';
import { readFileInside } from '../base/inside-file.ts';
import { serveLocally } from './local-server.ts';
import { printPage } from './print-page.ts';
import { printedHtml } from './printed-html.ts';
import { siteLanguages } from './site-languages.ts';

/** The page with all answers: what is handed in. */
const PAGE = 'answers/all/';

export interface PrintOptions {
  /** Path of a Chromium. */
  readonly chromium: string;
  /** Folder of the built site. */
  readonly site: string;
  /** Where the site is published, with its base path: what links in the PDF lead to. Without it they lead nowhere. */
  readonly address?: string;
  /** The PDF: of the given language, or with each language's tag before the extension where there are several. */
  readonly file: string;
  /** One language's tag; default: all. */
  readonly language?: string;
  /** Is asked for every file before the first is printed. @throws UserError where it must not be written */
  readonly requireWritable?: (file: string) => Promise<void>;
}

/** Prints all answers, one PDF a language. @returns the files @throws UserError where the site has no answers, or none in that language */
export async function printAnswers({
  chromium,
  site,
  address,
  file,
  language,
  requireWritable,
}: PrintOptions): Promise<string[]> {
  const languages = await siteLanguages(site);
  const chosen = languages.filter(({ tag }) => language === undefined || tag === language.toLowerCase());
  if (language !== undefined) {
    requireLanguage(
      language,
      languages.map(({ tag }) => tag),
    );
  }
  const pages = await Promise.all(
    chosen.map(async ({ tag, folder }) => {
      const path = folder === '' ? PAGE : `${folder}/${PAGE}`;
      return { tag, path, html: await readFile(join(site, path, 'index.html'), 'utf8').catch(() => undefined) };
    }),
  );
  const placeOf = (tag: string): string => (pages.length === 1 ? file : taggedFile(file, tag));
  for (const { tag } of pages) await requireWritable?.(placeOf(tag));
  const printed: string[] = [];
  const { origin, close } = await serveLocally(async (path) => {
    const page = pages.find((one) => `/${one.path}` === path);
    if (page?.html !== undefined) return { status: 200, body: printedHtml(page.html, page.path, address) };
    const body = await readFileInside(site, path.slice(1), bounds.contentPictureBytes);
    return body && { status: 200, body };
  });
  try {
    for (const { tag, path, html } of pages) {
      if (html === undefined) {
        throw expected(`the page \`${PAGE}\``, {
          at: site,
          received: 'a site without answers',
          hint: 'Write some in `content/answers/`, or leave out `--pdf`.',
        });
      }
      const place = placeOf(tag);
      await printPage(chromium, `${origin}/${path}`, place);
      printed.push(place);
    }
  } finally {
    close();
  }
  return printed;
}

/** @param tags of the languages that the site has, in lower case @throws UserError where it has not this one */
export function requireLanguage(language: string, tags: readonly string[]): void {
  if (tags.includes(language.toLowerCase())) return;
  const known = tags.map((tag) => `\`${tag}\``).join(', ');
  throw expected(`${tags.length > 1 ? 'one of ' : ''}${known}`, { at: '--language', received: quoted(language) });
}

/** The PDF of one language among several. */
export function taggedFile(file: string, tag: string): string {
  return file.replace(/(\.pdf)?$/i, () => `-${tag}.pdf`);
}
