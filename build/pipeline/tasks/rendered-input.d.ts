import type { ReportPicture } from '../../schema/report.ts';
import { type ModelInput } from '../inputs/input.ts';
import { type NdArray } from '../../numerics/nd-array.ts';
import type { Files } from '../store/store.ts';
/** What the report says of a picture beyond its name, found by opening it. */
export type PictureFacts = Pick<ReportPicture, 'sha256' | 'masks' | 'remarks' | 'display'>;
/** All pictures of a run as their models see them, with their masks. */
export interface RenderedInputs {
    /** By path relative to `content/`. */
    readonly files: Files;
    /** By the id of the picture. */
    readonly facts: ReadonlyMap<string, PictureFacts>;
}
/** Where the picture lies as a model sees it, relative to `content/`. */
export declare function inputFile(model: string, picture: string): string;
/** Where the mask of a part lies as it lies on the picture that a model sees, relative to `content/`. */
export declare function maskFile(model: string, picture: string, part: string): string;
/**
 * A picture as a model sees it, from what {@link renderInputs} made of its file: `[3, H, W]` in [0, 1], the very values that were drawn.
 * A file of many millions of pixels is so decoded once a run, whatever asks for it.
 */
export declare function renderedPicture(files: Files, model: string, picture: string): Promise<Float32Array>;
/** The mask of a part as {@link renderedPicture}: `[H, W]` in [0, 1]. */
export declare function renderedMask(files: Files, model: string, picture: string, part: string): Promise<NdArray>;
/**
 * Every picture as each of its models sees it, as a PNG by its {@link inputFile}, with its masks by their {@link maskFile} and
 * its larger version.
 *
 * @throws UserError when a file is no picture or no mask of it: so that a run finds out before it begins
 */
export declare function renderInputs(inputs: readonly ModelInput[]): Promise<RenderedInputs>;
