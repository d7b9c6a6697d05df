/**
 * A message that is published, without the folders of the machine that it came from: of a path from a root its last name is left.
 *
 * @example withoutFolders('no such file, open \'/home/alice/cats/1.png\'') // no such file, open '…/1.png'
 */
export declare function withoutFolders(message: string): string;
