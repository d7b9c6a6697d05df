import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { mapAtOnce, PAGES_AT_ONCE } from '../data/at-once.ts';

/**
 * Makes every link inside the built site relative, so that its folder works under any address without a new build.
 *
 * `404.html` keeps its links: servers show it for addresses of any depth.
 */
export function relativeLinks(): AstroIntegration {
  let base = '/';
  return {
    name: 'relative-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = await readdir(root, { recursive: true });
        const pages = files.filter((file) => file.endsWith('.html') && file !== '404.html');
        const relink = async (page: string): Promise<void> => {
          const file = join(root, page);
          await writeFile(file, withRelativeLinks(await readFile(file, 'utf8'), page.replaceAll('\\', '/'), base));
        };
        await mapAtOnce(pages, relink, PAGES_AT_ONCE);
      },
    },
  };
}

/**
 * The page with links that start at the site's root turned into relative ones. Links to other pages in what is printed, which
 * is `main`, keep their place in the site as `data-page`: it is written beside them on paper.
 *
 * @param page its path inside the site: `gallery/index.html` @param base what the site's links start with
 */
export function withRelativeLinks(html: string, page: string, base: string): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  const folder = posix.dirname(`/${page}`);
  const main = html.indexOf('<main');
  return html.replace(/(\s(?:href|src)=")(\/[^"]*)"/g, (whole, attribute: string, address: string, at: number) => {
    if (`${address}/` !== root && !address.startsWith(root)) return whole;
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(`/${address.slice(root.length)}`) ?? [];
    const relative = posix.relative(folder, path) || '.';
    if (!path.endsWith('/')) return `${attribute}${relative}${rest}"`;
    const place = path.slice(1, -1);
    const isPrinted = at > main && place !== '' && `${folder}/` !== path;
    const name = isPrinted ? ` data-page="${place}"` : '';
    return `${attribute}${relative}/${rest}"${name}`;
  });
}
