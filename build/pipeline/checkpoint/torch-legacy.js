import { bounds } from "../../schema/bounds.js";
import { checkBound } from "../base/bounded.js";
import { expected, quoted } from "../base/errors.js";
import { ByteCursor, MoreBytesNeeded } from "./byte-cursor.js";
import { itemBytes } from "./dtypes.js";
import { unpickle } from "./pickle.js";
import { Global, Inert } from "./pickle-values.js";
import { storageFromId } from "./torch-tensor.js";
/** What the first pickle of the file holds. */
const MAGIC_NUMBER = 0x1950a86a20f9469cfc6cn;
const PROTOCOL_VERSION = 1001;
/** How much is read at first to find the end of the pickles. */
const FIRST_BYTES = 1 << 14;
/**
 * Opens what `torch.save` wrote before PyTorch 1.6 and still writes with `_use_new_zipfile_serialization=False`: five pickles
 * (magic number, version, system, the object, the keys of the storages), then for each key the number of its values in 64 bits
 * and the values.
 *
 * Only the pickles and the numbers are read. @throws UserError for damage and for what a pickle must not hold.
 */
export async function openTorchLegacy(source) {
    const pickles = await readPickles(source);
    const starts = await locateStorages(source, pickles);
    return {
        root: pickles.root,
        littleEndian: pickles.littleEndian,
        readStorage(key, start, length) {
            const storage = starts.get(key);
            if (storage === undefined)
                throw refuse(source, `a file without the storage ${quoted(key)}`);
            if (start + length > storage.sizeBytes) {
                throw refuse(source, `a storage ${quoted(key)} of ${storage.sizeBytes} bytes where ${start + length} are needed`);
            }
            return source.read(storage.start + start, length);
        },
    };
}
/** A pickle does not say how long it is: more is read until it ends. */
async function readPickles(source) {
    for (let length = FIRST_BYTES;; length = Math.min(4 * length, bounds.pickleBytes.most)) {
        const bytes = await source.read(0, Math.min(length, source.sizeBytes));
        try {
            return parsePickles(new ByteCursor(bytes, { totalBytes: source.sizeBytes, path: source.path }), source);
        }
        catch (error) {
            if (!(error instanceof MoreBytesNeeded))
                throw error;
            if (length === bounds.pickleBytes.most)
                checkBound(bounds.pickleBytes, source.sizeBytes, source.path);
        }
    }
}
function parsePickles(cursor, source) {
    if (unpickle(cursor) !== MAGIC_NUMBER) {
        throw refuse(source, 'a pickle that is not from `torch.save`', 'Save `model.state_dict()` with `torch.save`.');
    }
    const version = unpickle(cursor);
    if (version !== PROTOCOL_VERSION)
        throw refuse(source, 'another version of its format', 'Save it with a newer PyTorch.');
    const system = unpickle(cursor);
    const dtypeOfKey = new Map();
    const root = unpickle(cursor, (id, machine) => {
        const storage = storageFromId(id, machine);
        if (storage instanceof Global)
            return storage;
        // How many bytes follow for it is not known, and with it where the next one begins.
        if (storage instanceof Inert)
            throw refuse(source, `a storage of the unknown type ${quoted(storage.type)}`);
        const known = dtypeOfKey.get(storage.key);
        if (known !== undefined && known !== storage.dtype)
            throw refuse(source, `two types for the storage ${quoted(storage.key)}`);
        dtypeOfKey.set(storage.key, storage.dtype);
        return storage;
    });
    const keys = unpickle(cursor);
    if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string'))
        throw refuse(source, 'a file without a list of storages');
    const littleEndian = !(system instanceof Map && system.get('little_endian') === false);
    return { root, littleEndian, keys, dtypeOfKey, endBytes: cursor.position };
}
/** Where each storage's bytes lie, by stepping from one count to the next. */
async function locateStorages(source, { keys, dtypeOfKey, endBytes, littleEndian }) {
    const located = new Map();
    let position = endBytes;
    for (const key of keys) {
        const dtype = dtypeOfKey.get(key);
        if (dtype === undefined)
            throw refuse(source, `bytes for the storage ${quoted(key)}, which no tensor has`);
        const count = await source.read(position, 8);
        const sizeBytes = Number(littleEndian ? count.readBigInt64LE() : count.readBigInt64BE()) * itemBytes(dtype);
        const start = position + 8;
        if (!(sizeBytes >= 0 && start + sizeBytes <= source.sizeBytes)) {
            throw refuse(source, `a storage ${quoted(key)} of ${sizeBytes} bytes in a file of ${source.sizeBytes}`);
        }
        if (located.has(key))
            throw refuse(source, `the storage ${quoted(key)} twice`);
        located.set(key, { start, sizeBytes });
        position = start + sizeBytes;
    }
    return located;
}
function refuse(source, received, hint = 'Copy or download it again, or save it again with `torch.save`.') {
    return expected('a checkpoint in the legacy format of `torch.save`', { at: source.path, received, hint });
}
