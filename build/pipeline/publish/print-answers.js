import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { bounds } from "../../schema/bounds.js";
import { expected, quoted } from "../base/errors.js";
import { readFileInside } from "../base/inside-file.js";
import { printPage } from "./print-page.js";
import { printedHtml } from "./printed-html.js";
import { siteLanguages } from "./site-languages.js";
/** The page with all answers: what is handed in. */
const PAGE = 'answers/all/';
const TYPES = {
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.webp': 'image/webp',
};
/** Prints all answers, one PDF a language. @returns the files @throws UserError where the site has no answers, or none in that language */
export async function printAnswers({ chromium, site, address, file, language, requireWritable, }) {
    const languages = await siteLanguages(site);
    const chosen = languages.filter(({ tag }) => language === undefined || tag === language.toLowerCase());
    if (language !== undefined) {
        requireLanguage(language, languages.map(({ tag }) => tag));
    }
    const pages = await Promise.all(chosen.map(async ({ tag, folder }) => {
        const path = folder === '' ? PAGE : `${folder}/${PAGE}`;
        return { tag, path, html: await readFile(join(site, path, 'index.html'), 'utf8').catch(() => undefined) };
    }));
    const placeOf = (tag) => (pages.length === 1 ? file : taggedFile(file, tag));
    for (const { tag } of pages)
        await requireWritable?.(placeOf(tag));
    const printed = [];
    const { origin, close } = await serve(async (path) => {
        const page = pages.find((one) => `/${one.path}` === path);
        if (page?.html !== undefined)
            return printedHtml(page.html, page.path, address);
        return readFileInside(site, path.slice(1), bounds.contentPictureBytes);
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
    }
    finally {
        close();
    }
    return printed;
}
/** @param tags of the languages that the site has, in lower case @throws UserError where it has not this one */
export function requireLanguage(language, tags) {
    if (tags.includes(language.toLowerCase()))
        return;
    const known = tags.map((tag) => `\`${tag}\``).join(', ');
    throw expected(`${tags.length > 1 ? 'one of ' : ''}${known}`, { at: '--language', received: quoted(language) });
}
/** The PDF of one language among several. */
export function taggedFile(file, tag) {
    return file.replace(/(\.pdf)?$/i, () => `-${tag}.pdf`);
}
/** A server on this machine alone, for as long as it takes to print: whoever else asks it gets files of the site and no others. */
export async function serve(read) {
    const answer = async (address) => {
        const [pathname = ''] = address.split(/[?#]/);
        return read(decodeURIComponent(pathname)); // what is no escape is thrown, as a path that leads out
    };
    const server = createServer((request, response) => {
        const address = request.url ?? '/';
        answer(address).then((data) => {
            if (data === undefined)
                return response.writeHead(404).end();
            response.setHeader('Content-Type', TYPES[extname(address.split(/[?#]/)[0])] ?? 'text/html; charset=utf-8');
            return response.end(data);
        }, () => response.writeHead(404).end());
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address();
    return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
