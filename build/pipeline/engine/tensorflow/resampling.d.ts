import { type Operator } from './operator.ts';
/** Repeats each pixel: nearest neighbour with constant integer scales, counted from the upper left corner. */
export declare const resize: Operator;
/** Moves blocks of channels into blocks of pixels; in mode DCR the block comes first in the channel's number, in CRD last. */
export declare const depthToSpace: Operator;
