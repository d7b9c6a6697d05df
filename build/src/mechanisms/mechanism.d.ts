import type { Language } from '../../schema/config.ts';
import type { Words } from '../words/words.ts';
import type { Given } from './given.ts';
/** Height of every panel in pixels: panels that stand in a row have one middle, at which the arrows point. */
export declare const PANEL = 144;
/** What stands under a panel, and what a reader who cannot see it is told instead. */
export interface StepWords {
    readonly name: string;
    readonly text: string;
    readonly alt: string;
}
/** A panel with its words. */
export interface Step extends StepWords {
    /** What is drawn, as SVG elements in pixels. */
    readonly drawing: string;
    readonly width: number;
    /** The same in the field's notation. */
    readonly formula: string | null;
}
/** Steps in one frame: done again and again in a row, or side by side. */
export interface Frame {
    readonly label: string;
    readonly steps: readonly Step[];
    readonly isParallel: boolean;
}
/** How a method gets from what it is given to its result. */
export interface Mechanism {
    readonly title: string;
    readonly caption: string;
    readonly parts: readonly (Step | Frame)[];
}
/** Words that all mechanisms share. */
export type SharedWords = Words['mechanisms'];
/** A picture that a mechanism shows and no method stores. */
export interface MadePicture {
    /** Its name in the folder `mechanisms/` of the site. */
    readonly file: string;
    /** Its bytes, as WebP. */
    readonly make: () => Promise<Uint8Array>;
}
/** What a method's room says of its mechanism. */
interface MechanismRoom<Text> {
    /** The same words in each language. */
    readonly words: {
        readonly en: Text;
        readonly 'zh-cn': NoInfer<Text>;
    };
    /** Draws it for a report. @throws SiteError for an array that is not what its result says */
    readonly draw: (given: Given, text: Text, words: SharedWords) => Mechanism | Promise<Mechanism>;
    /** The pictures that it shows and no method stores. */
    readonly pictures?: (given: Given) => readonly MadePicture[];
}
/** A mechanism that is ready to be drawn in any language. */
export interface DefinedMechanism {
    readonly draw: (given: Given, language: Language, words: SharedWords) => Mechanism | Promise<Mechanism>;
    readonly pictures: (given: Given) => readonly MadePicture[];
}
/** The mechanism of a method, which `mechanism.ts` in its room exports as default. A missing word does not compile. */
export declare function defineMechanism<Text>({ words, draw, pictures }: MechanismRoom<Text>): DefinedMechanism;
/** A step of the usual size. */
export declare function step(drawing: string, words: StepWords, formula?: string | null, width?: number): Step;
/** Steps that are repeated. */
export declare function repeated(label: string, steps: readonly Step[]): Frame;
/** Steps that do not follow from one another. */
export declare function parallel(label: string, steps: readonly Step[]): Frame;
/** How wide the mechanism is with all its panels in one row, in pixels. */
export declare function rowWidth({ parts }: Mechanism): number;
export {};
