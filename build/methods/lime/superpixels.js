import { LRUCache } from 'lru-cache';
import { sha256 } from "../../schema/digests.js";
import { slic } from "../../numerics/slic.js";
/** Enough for every picture of a report of usual size; 64 kB each at 128 × 128. */
const REMEMBERED = 64;
const remembered = new LRUCache({ max: REMEMBERED });
/**
 * The superpixels of a picture `[3, H, W]`. The last ones are remembered by the pixels themselves, since a random stream
 * that runs through a report asks for those of every picture before.
 */
export function superpixels(picture, height, width, { segments, compactness, sigma }) {
    const options = { segments, compactness, sigma };
    const pixels = sha256(new Uint8Array(picture.buffer, picture.byteOffset, picture.byteLength));
    const key = JSON.stringify([pixels, height, width, options]);
    const found = remembered.get(key) ?? slic(picture, height, width, options);
    remembered.set(key, found);
    return found;
}
