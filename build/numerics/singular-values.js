import { dot, pivotedQr } from "./householder.js";
import { requireFinite, transposed } from "./matrix.js";
const EPSILON = 2 ** -52;
/** Six or seven sweeps are usual; this many never happen. */
const MOST_SWEEPS = 60;
/** Where the largest number is about 1: a vector whose square would lose digits is taken for zero. */
const NEGLIGIBLE = 1e-140;
/**
 * The thin singular value decomposition by one-sided Jacobi rotations (Hestenes 1958) on the transpose of a pivoted QR's R,
 * which is of the smaller side only and nearly diagonal already (Drmač & Veselić 2008). Signs are as they come.
 *
 * @throws RangeError where a value is NaN or infinite
 */
export function singularValueDecomposition(matrix) {
    requireFinite(matrix);
    const wide = matrix.rows <= matrix.columns;
    const flat = wide ? matrix : transposed(matrix);
    // Squares must neither overflow nor vanish; a power of two as the scale costs no digit.
    const largest = flat.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = largest === 0 ? 1 : 2 ** Math.max(-1000, Math.min(1000, Math.floor(Math.log2(largest))));
    const qr = pivotedQr({ ...flat, values: flat.values.map((value) => value / scale) });
    const { scaled, rotations } = orthogonalised(qr.upper);
    const size = flat.rows;
    const lengths = Float64Array.from({ length: size }, (_, c) => norm(scaled, c * size, size));
    const order = Uint32Array.from(lengths, (_, c) => c).sort((a, b) => lengths[b] - lengths[a]);
    const short = new Float64Array(size * size); // a vector a row
    const long = new Float64Array(size * flat.columns);
    order.forEach((c, at) => {
        for (let j = 0; j < size && lengths[c] > 0; j++) {
            short[at * size + qr.order[j]] = scaled[c * size + j] / lengths[c];
        }
        long.set(qr.expand(rotations.subarray(c * size, (c + 1) * size)), at * flat.columns);
    });
    completeBasis(short, size);
    const shortRows = { rows: size, columns: size, values: short };
    const longRows = { rows: size, columns: flat.columns, values: long };
    return {
        left: transposed(wide ? shortRows : longRows),
        values: Float64Array.from(order, (c) => lengths[c] * scale),
        right: wide ? longRows : shortRows,
    };
}
/**
 * The rows of a square matrix turned, two at a time, until all are at right angles to one another: its singular values are
 * then their lengths. `rotations` are what the rows of the identity become by the same turns.
 */
function orthogonalised({ rows: size, values }) {
    const scaled = values.slice();
    const rotations = new Float64Array(size * size);
    for (let c = 0; c < size; c++) {
        rotations[c * size + c] = 1;
        if (norm(scaled, c * size, size) < NEGLIGIBLE)
            scaled.fill(0, c * size, (c + 1) * size);
    }
    const tolerance = EPSILON * Math.sqrt(size);
    const squares = new Float64Array(size);
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
        // Each row's squared length is kept up by the turns, and taken anew in every sweep before it has lost digits.
        for (let c = 0; c < size; c++)
            squares[c] = dot(scaled, c * size, scaled, c * size, size);
        let turned = false;
        for (let p = 0; p < size; p++) {
            for (let q = p + 1; q < size; q++) {
                const atP = p * size;
                const atQ = q * size;
                const pp = squares[p];
                const qq = squares[q];
                const pq = dot(scaled, atP, scaled, atQ, size);
                if (Math.abs(pq) <= tolerance * Math.sqrt(pp) * Math.sqrt(qq))
                    continue;
                turned = true;
                const cotangent = (qq - pp) / (2 * pq);
                const tangent = Math.sign(cotangent || 1) / (Math.abs(cotangent) + Math.hypot(1, cotangent));
                rotate(scaled, atP, atQ, size, tangent);
                rotate(rotations, atP, atQ, size, tangent);
                squares[p] = Math.max(0, pp - tangent * pq);
                squares[q] = Math.max(0, qq + tangent * pq);
            }
        }
        if (!turned)
            return { scaled, rotations };
    }
    throw new Error(`Jacobi's rotations of a ${size} × ${size} matrix did not converge in ${MOST_SWEEPS} sweeps`);
}
/** Turns two rows in their plane by the angle of this tangent. */
function rotate(values, atP, atQ, length, tangent) {
    const cosine = 1 / Math.sqrt(1 + tangent * tangent);
    const sine = cosine * tangent;
    for (let i = 0; i < length; i++) {
        const p = values[atP + i];
        const q = values[atQ + i];
        values[atP + i] = cosine * p - sine * q;
        values[atQ + i] = sine * p + cosine * q;
    }
}
/** Puts into each row of zeros, which are the last, a unit vector at right angles to all rows before it. */
function completeBasis(basis, size) {
    for (let row = 0; row < size; row++) {
        if (norm(basis, row * size, size) > 0)
            continue;
        // Some axis keeps a length of at least √(1/size) outside the space of fewer than `size` vectors.
        for (let axis = 0; norm(basis, row * size, size) === 0; axis++) {
            const candidate = new Float64Array(size);
            candidate[axis] = 1;
            for (let pass = 0; pass < 2; pass++) {
                for (let other = 0; other < row; other++) {
                    const share = dot(candidate, 0, basis, other * size, size);
                    for (let i = 0; i < size; i++)
                        candidate[i] -= share * basis[other * size + i];
                }
            }
            const length = norm(candidate, 0, size);
            if (length >= 0.5 / Math.sqrt(size))
                basis.set(candidate.map((value) => value / length), row * size);
        }
    }
}
function norm(values, at, length) {
    return Math.sqrt(dot(values, at, values, at, length));
}
