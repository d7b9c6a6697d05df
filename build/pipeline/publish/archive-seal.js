import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
const MARK = 'Written with Vitrine; SHA-256 of all before the end record: ';
const DIGEST_LENGTH = 64;
const COMMENT_LENGTH = MARK.length + DIGEST_LENGTH;
/** The record that ends a zip file, its comment left out. */
const RECORD_LENGTH = 22;
const RECORD_SIGNATURE = 0x06054b50;
/** The comment of an archive before {@link sealArchive}. */
export const unsealed = MARK + '0'.repeat(DIGEST_LENGTH);
/** Writes into an archive's comment which bytes it has: whoever changes it makes it theirs. @param file ends with {@link unsealed} */
export async function sealArchive(file) {
    const handle = await open(file, 'r+');
    try {
        const { size } = await handle.stat();
        const digest = await digestUpTo(file, size - COMMENT_LENGTH - RECORD_LENGTH);
        await handle.write(digest, size - DIGEST_LENGTH, 'latin1');
    }
    finally {
        await handle.close();
    }
}
/** Whether a file is an archive as Vitrine wrote it. */
export async function isSealedArchive(file, handle) {
    const { size } = await handle.stat();
    const recordStart = size - COMMENT_LENGTH - RECORD_LENGTH;
    if (recordStart < 0)
        return false;
    const end = Buffer.alloc(RECORD_LENGTH + COMMENT_LENGTH);
    await handle.read(end, 0, end.length, recordStart);
    const comment = end.toString('latin1', RECORD_LENGTH);
    if (end.readUInt32LE(0) !== RECORD_SIGNATURE || !comment.startsWith(MARK))
        return false;
    return comment.slice(MARK.length) === (await digestUpTo(file, recordStart));
}
async function digestUpTo(file, length) {
    const hash = createHash('sha256');
    if (length > 0)
        for await (const chunk of createReadStream(file, { end: length - 1 }))
            hash.update(chunk);
    return hash.digest('hex');
}
