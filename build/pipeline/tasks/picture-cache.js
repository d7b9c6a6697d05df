import { LRUCache } from 'lru-cache';
import { renderedPicture } from "./rendered-input.js";
/** How many bytes of decoded pictures are kept: 340 of 128 × 128 pixels. */
const LIMIT_BYTES = 64 * 2 ** 20;
/** Reads pictures as a model sees them and keeps those that were asked for last: every method asks for every picture. */
export class PictureCache {
    #paths;
    #kept;
    /** @param rendered the pictures as their models see them */
    constructor(inputs, rendered, limitBytes = LIMIT_BYTES) {
        const readers = inputs.flatMap(({ model, pictures }) => pictures.map(({ id }) => [nameOf(model.id, id), () => renderedPicture(rendered, model.id, id)]));
        this.#paths = new Map(readers);
        const largest = Math.max(...inputs.map(({ model }) => 4 * model.inputShape.reduce((a, b) => a * b)));
        this.#kept = new LRUCache({ max: Math.max(1, Math.floor(limitBytes / largest)) });
    }
    /** A picture, [3, H, W] in [0, 1]; not to be written to. */
    async read(model, picture) {
        const name = nameOf(model, picture);
        const read = this.#paths.get(name);
        if (read === undefined)
            throw new Error(`No picture ${picture} for ${model}`);
        const pixels = this.#kept.get(name) ?? read();
        this.#kept.set(name, pixels);
        return pixels;
    }
}
const nameOf = (model, picture) => `${model}/${picture}`;
