import type { MethodProse, VariantText } from '../../../schema/method-prose.ts';
import type { Target } from '../../../schema/result.ts';
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
export declare function proseEntry<Entry>(prose: Prose, section: string, entries: Readonly<Record<string, Entry>>, name: string): Entry;
/** Entries of a result in the order in which the prose explains them; those that it does not explain come last. */
export declare function inOrderOf<Entry>(explained: Readonly<Record<string, unknown>>, entries: Readonly<Record<string, Entry>>): [string, Entry][];
/** The text for a variant with its placeholders filled. @throws SiteError when the variant has none */
export declare function variantText(prose: Prose, key: string, text: VariantText, variant: string, values: Readonly<Record<string, string>>): string;
/** What the placeholders of a caption stand for. */
export declare function placeholders(target: Target, picture: string): Record<string, string>;
