import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { htmlPieces, joinPieces, withAttributes, type Attribute, type Piece } from '../../schema/markup.ts';
import { mapAtOnce, PAGES_AT_ONCE } from '../../schema/map-at-once.ts';

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
  const pieces = htmlPieces(html);
  const opensMain = (piece: Piece): boolean => piece.kind === 'start' && piece.tag.name === 'main';
  let isMain = !pieces.some(opensMain);
  const relative = (attribute: Attribute): readonly Attribute[] => {
    const { name, value } = attribute;
    if ((name !== 'href' && name !== 'src') || value === null) return [attribute];
    // Two slashes begin the address of another host.
    if (!/^\/(?!\/)/.test(value) || (`${value}/` !== root && !value.startsWith(root))) return [attribute];
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(`/${value.slice(root.length)}`) ?? [];
    const address = posix.relative(folder, path) || '.';
    if (!path.endsWith('/')) return [{ name, value: address + rest }];
    const place = path.slice(1, -1);
    const isPrinted = isMain && place !== '' && `${folder}/` !== path;
    return [{ name, value: `${address}/${rest}` }, ...(isPrinted ? [{ name: 'data-page', value: place }] : [])];
  };
  const linked = pieces.map((piece) => {
    if (piece.kind !== 'start') return piece;
    isMain ||= opensMain(piece);
    return withAttributes(piece, piece.tag.attributes.flatMap(relative));
  });
  return joinPieces(linked);
}
