import type { GradientRule } from '../gradient-builder.ts';
export declare const Add: GradientRule;
export declare const Sub: GradientRule;
export declare const Mul: GradientRule;
/** a/b: 1/b for the one, −(a/b)/b for the other. */
export declare const Div: GradientRule;
/** eˣ is its own derivative. */
export declare const Exp: GradientRule;
/** 1/(2√x). */
export declare const Sqrt: GradientRule;
/** 2/√π · e^(−x²): with products and sums it makes the exact GELU, x · (1 + erf(x/√2))/2. */
export declare const Erf: GradientRule;
