import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { siteFiles } from './site-files.ts';

/** A language of a built site. */
export interface SiteLanguage {
  /** As the pages say it, in lower case: `en`, `zh-cn`. */
  readonly tag: string;
  /** Folder of its pages in the site: empty for the first language, else `zh-cn`. */
  readonly folder: string;
}

/** The languages that the pages of a built site are in, the first one first. */
export async function siteLanguages(site: string): Promise<readonly SiteLanguage[]> {
  const pages = (await siteFiles(site)).flatMap((file) => /^([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
  const languages: SiteLanguage[] = [];
  for (const folder of ['', ...pages]) {
    const tag = await languageOf(join(site, folder, 'index.html'));
    // Pages in the first language lie in folders as well.
    if (tag !== undefined && languages.every((known) => known.tag !== tag)) languages.push({ tag, folder });
  }
  return languages;
}

async function languageOf(page: string): Promise<string | undefined> {
  const html = await readFile(page, 'utf8').catch(() => '');
  const root = parse(html).childNodes.find((node) => node.nodeName === 'html');
  const attributes = root !== undefined && 'attrs' in root ? root.attrs : [];
  return attributes.find(({ name }) => name === 'lang')?.value.toLowerCase();
}
