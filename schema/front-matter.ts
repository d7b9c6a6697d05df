import { parse } from 'yaml';

/** A Markdown file: what stands before its prose, and the prose; or why there is nothing to read before it. */
export type FrontMatter =
  | { readonly state: 'read'; readonly front: unknown; readonly body: string }
  | { readonly state: 'none' }
  | { readonly state: 'no YAML' };

/** Reads the front matter between two lines of `---`. */
export function readFrontMatter(text: string): FrontMatter {
  const [, yaml, body = ''] = /^---\r?\n(.*?)\r?\n---(?:\r?\n(.*))?$/s.exec(text) ?? [];
  if (yaml === undefined) return { state: 'none' };
  try {
    // An anchor that is repeated inside of others would be a tree of any size.
    return { state: 'read', front: parse(yaml, { maxAliasCount: 0 }), body };
  } catch {
    return { state: 'no YAML' };
  }
}
