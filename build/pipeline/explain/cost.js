/** What forward and backward pass cost together, in forward passes. */
export const GRADIENT_COST = 3;
