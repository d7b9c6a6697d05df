/** What forward and backward pass cost together, in forward passes. */
export declare const GRADIENT_COST = 3;
