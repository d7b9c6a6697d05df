import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { sizeOf } from "../../numerics/nd-array.js";
/** A tensor that stays in its file: its values are read whenever they are asked for, and kept by nobody. */
export function placedTensor(shape, place) {
    return {
        dtype: 'float32',
        shape,
        place,
        get data() {
            return readValues(place, sizeOf(shape));
        },
    };
}
function readValues({ folder, file, offset }, count) {
    const values = new Float32Array(count);
    const bytes = new Uint8Array(values.buffer);
    const descriptor = openSync(join(folder, file), 'r');
    try {
        for (let filled = 0; filled < bytes.length;) {
            const read = readSync(descriptor, bytes, filled, bytes.length - filled, offset + filled);
            if (read === 0)
                throw new Error(`${file} ends before byte ${offset + bytes.length}`);
            filled += read;
        }
    }
    finally {
        closeSync(descriptor);
    }
    return values;
}
