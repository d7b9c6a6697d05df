import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What Astro calls the class that keeps a component's styles to the component. */
const scope = /\bastro-[a-z0-9]{8}\b/g;

/** End tags that HTML implies by what follows them. */
const implied = [
  /<\/li>(?=<li\b|<\/[uo]l>)/g,
  /<\/t[dh]>(?=<t[dh]\b|<\/tr>)/g,
  /<\/tr>(?=<tr\b|<\/t(?:head|body)>)/g,
  /<\/d[td]>(?=<d[td]\b|<\/(?:div|dl)>)/g,
  /<\/option>(?=<option\b|<\/select>)/g,
];

/** The depth of a heading, which its links inherit from the entry that they lie in. */
const inherited = /(<(?:a|span)\b[^>]*?) style="--depth: \d+;"/g;

/**
 * Makes built pages and styles lighter without changing what a browser makes of them: the classes that scope components' styles, which
 * stand on every element, get short names, and end tags and styles that go without saying go.
 */
export function leanPages(): AstroIntegration {
  return {
    name: 'lean-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = await readdir(root, { recursive: true });
        const names = new Map<string, string>();
        for (const file of files.filter((name) => /\.(?:html|css)$/.test(name)).sort()) {
          const path = join(root, file);
          const text = await readFile(path, 'utf8');
          await writeFile(
            path,
            file.endsWith('.css')
              ? shortStyles(text, names)
              : withoutInherited(withoutImpliedTags(shortPage(text, names))),
          );
        }
      },
    },
  };
}

/** A page with short names; what the map lacks is added to it. */
export function shortPage(html: string, names: Map<string, string>): string {
  return html
    .replace(/\bclass="[^"]*"/g, (classes) => shorten(classes, names))
    .replace(/<style\b[^>]*>[^<]*<\/style>/g, (styles) => shortStyles(styles, names));
}

/** Styles with short names; what the map lacks is added to it. */
export function shortStyles(css: string, names: Map<string, string>): string {
  return css.replace(/\.astro-[a-z0-9]{8}\b/g, (selector) => shorten(selector, names));
}

/** No other class of the site begins with an underscore. */
function shorten(text: string, names: Map<string, string>): string {
  return text.replace(scope, (name) => {
    const short = names.get(name) ?? `_${names.size.toString(36)}`;
    names.set(name, short);
    return short;
  });
}

/** A page without the end tags that HTML implies. */
export function withoutImpliedTags(html: string): string {
  return implied.reduce((text, tag) => text.replace(tag, ''), html);
}

/** A page whose table of contents says once how deep an entry is, and not again on its link and words. */
export function withoutInherited(html: string): string {
  return html.replace(inherited, '$1');
}
