import type { MethodProse, VariantText } from '../../../schema/method-prose.ts';
import type { Target } from '../../../schema/result.ts';
import { SiteError } from '../base/site-error.ts';

/** The words of a method in one language, with the file that they came from, for errors. */
export interface Prose {
  readonly file: string;
  readonly words: MethodProse;
}

/**
 * An entry of one section of the front matter.
 *
 * @throws SiteError naming file and key when the author has not written it
 */
export function proseEntry<Entry>(
  prose: Prose,
  section: string,
  entries: Readonly<Record<string, Entry>>,
  name: string,
): Entry {
  const entry = entries[name];
  if (entry === undefined) throw missingWords(prose.file, `${section}.${name}`);
  return entry;
}

/** Entries of a result in the order in which the prose explains them; those that it does not explain come last. */
export function inOrderOf<Entry>(
  explained: Readonly<Record<string, unknown>>,
  entries: Readonly<Record<string, Entry>>,
): [string, Entry][] {
  const names = Object.keys(explained);
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.entries(entries).sort(([one], [other]) => place(one) - place(other));
}

/** The text for a variant with its placeholders filled. @throws SiteError when the variant has none */
export function variantText(
  prose: Prose,
  key: string,
  text: VariantText,
  variant: string,
  values: Readonly<Record<string, string>>,
): string {
  const chosen = typeof text === 'string' ? text : text[variant];
  if (chosen === undefined) throw missingWords(prose.file, `${key}.${variant}`);
  return chosen.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    if (Object.hasOwn(values, name)) return values[name]!;
    throw new SiteError(
      `Expected one of ${Object.keys(values)
        .map((known) => `{${known}}`)
        .join(', ')} for \`${key}\` in \`${prose.file}\`, ` + `but received ${placeholder}.`,
    );
  });
}

/** What the placeholders of a caption stand for. */
export function placeholders(target: Target, picture: string): Record<string, string> {
  if (target.kind === 'class') return { picture, class: target.className };
  if (target.kind === 'token') return { picture, token: target.token };
  if (target.kind === 'answer') return { picture, answer: target.text };
  if (target.kind !== 'filter') return { picture };
  return { picture, layer: target.layer, kind: target.layerKind, filter: String(target.filter) };
}

/** The error for a key of the front matter that is absent. */
export function missingWords(file: string, key: string): SiteError {
  return new SiteError(`Expected \`${key}\` in the front matter of \`${file}\`, but received nothing. Add it.`);
}
