/** A rule for integrals over [0, 1]: ∫ f ≈ Σ weights[i] · f(nodes[i]). The nodes ascend. */
export interface Quadrature {
    readonly nodes: Float64Array;
    readonly weights: Float64Array;
}
/**
 * Gauss–Legendre with `points` nodes: exact for polynomials up to degree 2 · points − 1. Nodes are the zeros of the Legendre
 * polynomial found by Newton's method (Press et al., Numerical Recipes, § 4.6); tested up to 512 points, good to about 1e-15.
 */
export declare function gaussLegendre(points: number): Quadrature;
/** The trapezoid rule with `points` equally spaced nodes, both ends among them; at least two. */
export declare function trapezoid(points: number): Quadrature;
/** The left Riemann sum: nodes 0, 1/points, …, each weighing 1/points; exact for constants only. */
export declare function leftRiemann(points: number): Quadrature;
