import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  htmlPieces,
  joinPieces,
  withAttributes,
  withoutTags,
  type Attribute,
  type Piece,
  type StartPiece,
} from '../../schema/markup.ts';

/** What Astro calls the class that keeps a component's styles to the component. */
const scope = /\bastro-[a-z0-9]{8}\b/g;

/** End tags that HTML implies by the tag that follows them at once. */
const implied: Readonly<
  Partial<Record<string, { readonly starts: readonly string[]; readonly ends: readonly string[] }>>
> = {
  li: { starts: ['li'], ends: ['ul', 'ol'] },
  td: { starts: ['td', 'th'], ends: ['tr'] },
  th: { starts: ['td', 'th'], ends: ['tr'] },
  tr: { starts: ['tr'], ends: ['thead', 'tbody'] },
  dt: { starts: ['dt', 'dd'], ends: ['div', 'dl'] },
  dd: { starts: ['dt', 'dd'], ends: ['div', 'dl'] },
  option: { starts: ['option'], ends: ['select'] },
};

/** The depth of a heading, which its links inherit from the entry that they lie in. */
const inherited = /^--depth: \d+;$/;

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
          await writeFile(path, file.endsWith('.css') ? shortStyles(text, names) : leanPage(text, names));
        }
      },
    },
  };
}

/**
 * A page with short names, without end tags that go without saying, with a heading's depth said once, and without the names of programs that
 * made it or what looks like a tag in attributes; what the map lacks is added to it.
 */
export function leanPage(html: string, names: Map<string, string>): string {
  const pieces = htmlPieces(html);
  const lean = pieces.flatMap((piece, index): Piece[] => {
    if (piece.kind === 'end') return isImplied(piece.name, pieces[index + 1]) ? [] : [piece];
    if (piece.kind === 'start') return isGenerator(piece) ? [] : [leanTag(piece, names)];
    const before = pieces[index - 1];
    const isStyles = before?.kind === 'start' && before.tag.name === 'style';
    return [isStyles ? { ...piece, source: shortStyles(piece.source, names) } : piece];
  });
  return joinPieces(lean);
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

/** `<meta name="generator">`: versions of programs, which say nothing to a reader. */
function isGenerator({ tag }: StartPiece): boolean {
  return tag.name === 'meta' && tag.attributes.some(({ name, value }) => name === 'name' && value === 'generator');
}

function leanTag(piece: StartPiece, names: Map<string, string>): Piece {
  const { tag } = piece;
  const isInherited = ({ name, value }: Attribute): boolean =>
    (tag.name === 'a' || tag.name === 'span') && name === 'style' && inherited.test(value ?? '');
  const lean = ({ name, value }: Attribute): Attribute => ({
    name,
    value: value && withoutTags(name === 'class' ? shorten(value, names) : value),
  });
  return withAttributes(piece, tag.attributes.filter((attribute) => !isInherited(attribute)).map(lean));
}

function isImplied(name: string, next: Piece | undefined): boolean {
  const by = implied[name];
  if (by === undefined || next === undefined) return false;
  return next.kind === 'start' ? by.starts.includes(next.tag.name) : next.kind === 'end' && by.ends.includes(next.name);
}
