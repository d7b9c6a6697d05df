/** More than a line is never shown. */
const LONGEST = 2000;
/** A path from a root, a drive, a share, or a `file:` address; in quotation marks it may hold blanks. */
const START = String.raw `(?:file:\/\/|~(?=\/)|[A-Za-z]:(?=[\\/])|\\\\|(?=\/))`;
const quotedPath = new RegExp(String.raw `([\`'"“])${START}[^\`'"“”\n]*[\\/](?=[^\`'"“”\n\\/])`, 'g');
const barePath = new RegExp(String.raw `(?<![\w.…:/\\~-])${START}[^\s\`'"“”,;()]*[\\/](?=[^\s\`'"“”,;()])`, 'g');
/**
 * A message that is published, without the folders of the machine that it came from: of a path from a root its last name is left.
 *
 * @example withoutFolders('no such file, open \'/home/alice/cats/1.png\'') // no such file, open '…/1.png'
 */
export function withoutFolders(message) {
    return message
        .slice(0, LONGEST)
        .replaceAll(quotedPath, (_, mark) => `${mark}…/`)
        .replaceAll(barePath, '…/');
}
