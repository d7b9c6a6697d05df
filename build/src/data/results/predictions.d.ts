import type { Content } from '../content/content.ts';
/** What a model answers for a picture. */
export interface Prediction {
    readonly model: string;
    readonly picture: string;
    /** One value a class, in the order of the model's classes. */
    readonly probabilities: readonly number[];
}
/** The class with the largest probability; the first of equals. */
export declare function answerOf(prediction: Prediction): number;
/** Every answer among the outcomes, from the array `probabilities` of the methods that give answers. */
export declare function readPredictions(content: Pick<Content, 'folder' | 'report' | 'outcomes' | 'catalogue'>): Promise<readonly Prediction[]>;
