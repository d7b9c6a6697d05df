import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { bounds } from "../../schema/bounds.js";
import { checkBound } from "../base/bounded.js";
import { expected, quoted } from "../base/errors.js";
import { ByteCursor } from "./byte-cursor.js";
import { unpickle } from "./pickle.js";
import { storageFromId } from "./torch-tensor.js";
/**
 * Opens what `torch.save` writes since PyTorch 1.6: a zip with `<name>/data.pkl` and one stored, uncompressed entry
 * `<name>/data/<key>` a storage (https://pytorch.org/docs/stable/notes/serialization.html).
 *
 * Only the table of contents and the pickle are read. @throws UserError for a damaged or hostile archive and for TorchScript.
 */
export async function openTorchZip(source) {
    const refuse = (received, hint = 'Copy or download it again, or save it again with `torch.save`.') => expected('a checkpoint written by `torch.save`', { at: source.path, received, hint });
    const { zip, entries } = await listEntries(source, refuse);
    const folder = findFolder(entries, refuse);
    const read = async (name, start, length) => {
        const entry = entries.get(name);
        if (entry === undefined)
            throw refuse(`an archive without the entry ${quoted(name)}`);
        if (entry.compressionMethod !== 0) {
            throw refuse(`a compressed entry ${quoted(name)}`, 'Save it again with `torch.save`, which stores entries as they are.');
        }
        if (start + length > entry.uncompressedSize) {
            throw refuse(`an entry ${quoted(name)} of ${entry.uncompressedSize} bytes where ${start + length} are needed`);
        }
        const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch((error) => {
            throw refuse(`a damaged entry ${quoted(name)} (${messageOf(error)})`);
        });
        return source.read(fileDataStart + start, length);
    };
    const readText = async (name) => (await read(name, 0, Math.min(8, entries.get(name).uncompressedSize))).toString();
    const pickle = `${folder}data.pkl`;
    const pickleBytes = entries.get(pickle).uncompressedSize;
    checkBound(bounds.pickleBytes, pickleBytes, source.path);
    const byteOrder = entries.has(`${folder}byteorder`) ? await readText(`${folder}byteorder`) : 'little';
    if (byteOrder !== 'little' && byteOrder !== 'big')
        throw refuse(`the byte order ${quoted(byteOrder)}`);
    return {
        root: unpickle(new ByteCursor(await read(pickle, 0, pickleBytes), { path: source.path }), storageFromId),
        littleEndian: byteOrder === 'little',
        readStorage: (key, start, length) => read(`${folder}data/${key}`, start, length),
    };
}
/** The table of contents, each line of it checked against the file before anything of the entry is used. */
async function listEntries(source, refuse) {
    const entries = new Map();
    try {
        const zip = await openZip(source);
        checkBound(bounds.checkpointEntries, zip.entryCount, source.path);
        for await (const entry of zip.eachEntry()) {
            const name = quoted(entry.fileName);
            if (entries.has(entry.fileName))
                throw refuse(`an archive that has the entry ${name} twice`);
            if (entry.isEncrypted())
                throw refuse(`an encrypted entry ${name}`, 'Save it without encryption.');
            // Before anything is allocated; what is compressed is refused when it is needed.
            const sizeBytes = entry.compressionMethod === 0 ? Math.max(entry.uncompressedSize, entry.compressedSize) : 0;
            if (!(entry.relativeOffsetOfLocalHeader + sizeBytes <= source.sizeBytes)) {
                throw refuse(`an entry ${name} of ${sizeBytes} bytes in a file of ${source.sizeBytes}`);
            }
            entries.set(entry.fileName, entry);
        }
        return { zip, entries };
    }
    catch (error) {
        // yauzl reports damage by plain errors without a code; absolute paths and `..` as well.
        if (!(error instanceof Error) || error.name !== 'Error' || 'code' in error)
            throw error;
        if (error.message.startsWith('End of central directory'))
            throw refuse('a zip archive that is cut short');
        throw refuse(`a damaged archive (${messageOf(error)})`);
    }
}
function openZip(source) {
    return fromRandomAccessReaderPromise(new SourceReader(source), source.sizeBytes, {
        autoClose: false,
        validateEntrySizes: false,
    });
}
/** Lets yauzl read through our source; it never closes it. */
class SourceReader extends RandomAccessReader {
    #source;
    constructor(source) {
        super();
        this.#source = source;
    }
    read(buffer, offset, length, position, callback) {
        this.#source.read(position, length).then((bytes) => callback(null, bytes.copy(buffer, offset)), (error) => callback(error));
    }
}
/** The folder that everything lies in, with its slash: the one that holds `data.pkl`. */
function findFolder(entries, refuse) {
    const names = [...entries.keys()];
    const folders = names
        .filter((name) => /(^|\/)data\.pkl$/.test(name))
        .map((name) => name.slice(0, -'data.pkl'.length));
    const [folder] = folders;
    if (folder === undefined)
        throw refuse('a zip archive without `data.pkl`', 'If the checkpoint is packed in it, unpack it first.');
    if (folders.length > 1)
        throw refuse('a zip archive with several `data.pkl`', 'Save one model with `torch.save`.');
    if (names.some((name) => name === `${folder}constants.pkl` || name.startsWith(`${folder}code/`))) {
        throw refuse('a TorchScript archive', 'Load it with `torch.jit.load` and save its `state_dict()` with `torch.save`.');
    }
    return folder;
}
function messageOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    return quoted(message).slice(1, -1);
}
