import { bounds } from "../../schema/bounds.js";
import { expected } from "../base/errors.js";
/** Thrown where the bytes at hand end but the file goes on: the reader fetches more and starts again. */
export class MoreBytesNeeded extends Error {
}
/** Walks through the beginning of a file, checking every length before it is used. Integers are little-endian. */
export class ByteCursor {
    position = 0;
    #bytes;
    #totalBytes;
    #path;
    /** `totalBytes`: how far the file goes on; `path`: what messages name. */
    constructor(bytes, { totalBytes = bytes.length, path }) {
        this.#bytes = bytes;
        this.#totalBytes = totalBytes;
        this.#path = path;
    }
    /** An error that says what of the pickle cannot be taken. */
    refuse(received, hint = 'Copy or download it again, or save it again with `torch.save`.') {
        return expected('a checkpoint of tensors and plain data', { at: this.#path, received, hint });
    }
    take(length) {
        const end = this.position + length;
        if (end > this.#totalBytes) {
            throw this.refuse(`a pickle that is cut short: ${length} bytes are claimed, ${this.#totalBytes - this.position} are left`);
        }
        if (end > this.#bytes.length)
            throw new MoreBytesNeeded();
        const taken = this.#bytes.subarray(this.position, end);
        this.position = end;
        return taken;
    }
    uint8 = () => this.take(1)[0];
    uint16 = () => this.take(2).readUInt16LE();
    uint32 = () => this.take(4).readUInt32LE();
    int32 = () => this.take(4).readInt32LE();
    /** Big-endian, the one exception. */
    float64 = () => this.take(8).readDoubleBE();
    /** A length of 64 bits; beyond 2⁵³ it is inexact, which is far beyond every file. */
    uint64 = () => Number(this.take(8).readBigUInt64LE());
    /** A signed integer of any length in two's complement; a bigint where a number would be inexact. */
    integer(length) {
        if (length > bounds.pickleIntegerBytes.most)
            throw this.refuse(`a pickle with an integer of ${length} bytes`);
        if (length === 0)
            return 0;
        const digits = Buffer.from(this.take(length)).reverse().toString('hex');
        return narrow(BigInt.asIntN(8 * length, BigInt(`0x${digits}`)));
    }
    text(length) {
        return this.take(length).toString('utf8');
    }
    /** The text up to the next line feed, without it. */
    line() {
        const window = this.#bytes.subarray(this.position, this.position + bounds.pickleLineBytes.most + 1);
        const length = window.indexOf(0x0a);
        if (length === -1) {
            if (window.length > bounds.pickleLineBytes.most)
                throw this.refuse(`a pickle with a line of more than ${bounds.pickleLineBytes.most} bytes`);
            if (this.#bytes.length < this.#totalBytes)
                throw new MoreBytesNeeded();
            throw this.refuse('a pickle that is cut short: a line has no end');
        }
        const line = this.text(length);
        this.position += 1;
        return line;
    }
    /** A decimal integer on a line of its own. */
    integerLine() {
        const digits = this.line().replace(/L$/, '');
        if (!/^-?\d{1,1024}$/.test(digits))
            throw this.refuse('a pickle with a line that should be an integer');
        return narrow(BigInt(digits));
    }
}
function narrow(value) {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
}
