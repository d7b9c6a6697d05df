import { expected, quoted } from "../base/errors.js";
import { checkUndamaged } from "../base/text-file.js";
/** Names of files that hold a table as text. */
export const tableExtensions = ['.csv', '.tsv', '.txt'];
/** How JSON of numbers is read: as Python writes it, without a digit that changes, and without characters that are lost. */
export const numbersAlone = { hasPythonNumbers: true, hasExactIntegers: true, checkText: checkUndamaged };
/** @param extension of the file, in lower case @throws UserError for a key that says how another kind of file is read */
export function refuseForeignKeys(keys, extension, at) {
    const refuse = (name, hint) => {
        const value = keys[name];
        if (value === undefined || (name === 'labels' && value === 'none'))
            return;
        throw expected(`no \`${name}\``, { at, received: quoted(value), hint: `${hint}: remove it.` });
    };
    if (extension !== '.json')
        refuse('key', 'Only JSON files have keys');
    if (extension === '.npy')
        refuse('encoding', 'Only files of text have one');
    if (tableExtensions.includes(extension))
        return;
    for (const name of ['labels', 'separator', 'decimal'])
        refuse(name, 'Only tables (.csv, .tsv, .txt) have it');
}
