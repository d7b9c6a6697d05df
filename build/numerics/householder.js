/**
 * QR with column pivoting by Householder's reflections (Golub & Van Loan, Matrix Computations, algorithm 5.4.1). The norms
 * that choose the pivot are computed afresh in each step, which costs no more than the reflections and never goes stale.
 *
 * @param vectors T's n columns as rows, each of m ≥ n numbers
 */
export function pivotedQr({ rows: count, columns: length, values }) {
    const work = values.slice();
    const order = Uint32Array.from({ length: count }, (_, k) => k);
    const scales = new Float64Array(count); // 2 / |v|² of each reflection; 0 where there is nothing to reflect
    const diagonal = new Float64Array(count);
    for (let k = 0; k < count; k++) {
        let pivot = k;
        let largest = -1;
        for (let j = k; j < count; j++) {
            const squares = dot(work, j * length + k, work, j * length + k, length - k);
            if (squares > largest)
                [pivot, largest] = [j, squares];
        }
        if (pivot !== k) {
            const kept = work.slice(k * length, (k + 1) * length);
            work.copyWithin(k * length, pivot * length, (pivot + 1) * length);
            work.set(kept, pivot * length);
            [order[k], order[pivot]] = [order[pivot], order[k]];
        }
        const at = k * length + k;
        const head = work[at];
        const reflected = head > 0 ? -Math.sqrt(largest) : Math.sqrt(largest);
        diagonal[k] = reflected;
        if (largest === 0)
            continue;
        work[at] = head - reflected;
        scales[k] = 1 / (largest - head * reflected);
        for (let j = k + 1; j < count; j++)
            reflect(work, at, scales[k], work, j * length + k, length - k);
    }
    const upper = new Float64Array(count * count);
    for (let k = 0; k < count; k++) {
        upper[k * count + k] = diagonal[k];
        for (let j = k + 1; j < count; j++)
            upper[k * count + j] = work[j * length + k];
    }
    const expand = (short) => {
        const long = new Float64Array(length);
        long.set(short);
        for (let k = count - 1; k >= 0; k--)
            reflect(work, k * length + k, scales[k], long, k, length - k);
        return long;
    };
    return { upper: { rows: count, columns: count, values: upper }, order, expand };
}
/** Σ of the products of `length` neighbouring numbers of two arrays. */
export function dot(a, atA, b, atB, length) {
    let total = 0;
    for (let i = 0; i < length; i++)
        total += a[atA + i] * b[atB + i];
    return total;
}
/** y − scale · v · (v · y), in place of y. */
function reflect(v, atV, scale, y, atY, length) {
    const pull = scale * dot(v, atV, y, atY, length);
    if (pull === 0)
        return;
    for (let i = 0; i < length; i++)
        y[atY + i] -= pull * v[atV + i];
}
