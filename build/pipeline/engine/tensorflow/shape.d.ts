import { type Operator } from './operator.ts';
/** To a constant shape: 0 keeps the size of that axis (unless `allowzero`), −1 stands for what is left. */
export declare const reshape: Operator;
/** To a matrix: the axes before `axis`, and the others. */
export declare const flatten: Operator;
/** Without the given axes of size 1, or without all of them. */
export declare const squeeze: Operator;
/** With axes of size 1 where the result shall have them. */
export declare const unsqueeze: Operator;
/** Repeated along axes of size 1 as far as broadcasting against the constant shape asks. */
export declare const expand: Operator;
