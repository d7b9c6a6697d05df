import type { Root } from 'mdast';
/**
 * The Markdown of guides and answers as a tree.
 *
 * @param file for errors @throws ClaimError where quotations and lists nest too deeply: what works on trees does so by recursion
 */
export declare function parseMarkdown(markdown: string, file: string): Root;
/** Works on a tree; where it nests too deeply for that, in emphasis say, the file is refused. @throws ClaimError */
export declare function withinStack<Result>(act: () => Result, file: string): Result;
