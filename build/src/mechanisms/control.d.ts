import { type Given } from './given.ts';
import { type Mechanism, type SharedWords, type StepWords } from './mechanism.ts';
/** What a control says of itself. */
interface ControlWords {
    readonly title: string;
    readonly caption: string;
    readonly source: StepWords;
    readonly map: StepWords;
}
/**
 * The mechanism of a map that does not look at the model: two ways to a map, one past the model, and one scale for both.
 *
 * @param source how the control comes to its map, drawn @param noise of its map where the report has none
 */
export declare function drawControl(given: Given, text: ControlWords, words: SharedWords, { source, noise }: {
    readonly source: string;
    readonly noise?: number;
}): Mechanism;
export {};
