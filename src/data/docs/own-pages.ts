import { getCollection } from 'astro:content';

/** A page that a report has beside those of the tool. */
interface OwnPage {
  readonly title: string;
  /** Its address in its language: `method-notes`. */
  readonly path: string;
}

/** Pages that every site has, which the tool itself lists. */
const LISTED = ['about'];

/** The pages of `content/pages/<language>/`, in the order of their files. @param locale the first part of their addresses, none for the first language */
export async function readOwnPages(locale: string | undefined): Promise<readonly OwnPage[]> {
  const entries = await getCollection('docs');
  const before = locale === undefined ? '' : `${locale}/`;
  return entries
    .flatMap(({ id, data }) => (id.startsWith(before) ? [{ title: data.title, path: id.slice(before.length) }] : []))
    .filter(({ path }) => !path.includes('/') && !LISTED.includes(path))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}
