import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { siteFiles } from "./site-files.js";
/** The languages that the pages of a built site are in, the first one first. */
export async function siteLanguages(site) {
    const pages = (await siteFiles(site)).flatMap((file) => /^([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
    const languages = [];
    for (const folder of ['', ...pages]) {
        const tag = await languageOf(join(site, folder, 'index.html'));
        // Pages in the first language lie in folders as well.
        if (tag !== undefined && languages.every((known) => known.tag !== tag))
            languages.push({ tag, folder });
    }
    return languages;
}
async function languageOf(page) {
    const html = await readFile(page, 'utf8').catch(() => '');
    const root = parse(html).childNodes.find((node) => node.nodeName === 'html');
    const attributes = root !== undefined && 'attrs' in root ? root.attrs : [];
    return attributes.find(({ name }) => name === 'lang')?.value.toLowerCase();
}
