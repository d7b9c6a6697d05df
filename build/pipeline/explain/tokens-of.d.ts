import type { Axis } from '../../schema/result.ts';
import type { TextInput, TokenLabel } from '../texts/text-input.ts';
/** The tokens of an input that is one text. @throws Error for a word, which has many: a defect of the plan */
export declare function tokensOf(input: TextInput): readonly TokenLabel[];
/** The axis that arrays of tokens have. */
export declare function tokenAxis(tokens: readonly TokenLabel[]): Axis;
