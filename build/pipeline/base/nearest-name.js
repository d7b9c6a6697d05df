import { distance } from 'fastest-levenshtein';
/**
 * The known name that a mistyped one is, as far as spelling can say; undefined where that is not certain.
 *
 * A wrong hint costs more than none, since whoever follows it computes something else: `gelu` is no misspelt `relu`, `batchNorm1d` no
 * misspelt `batchNorm2d`. Case, `-`, `_` and blanks do not count. Beyond that the first letter and all digits have to be right, one slip is
 * forgiven from four letters on and two from nine on (a letter too many, too few, wrong, or two exchanged), and no second name may be as near.
 *
 * @param others names that exist outside and mean something else: `rrelu` is a layer of its own
 */
export function nearestName(name, known, others = []) {
    const written = plain(name);
    const same = known.filter((one) => plain(one) === written);
    if (same.length > 0)
        return same.length === 1 ? same[0] : undefined;
    if (others.some((one) => plain(one) === written))
        return undefined;
    const near = known
        .map((one) => ({ one, slips: slipsBetween(written, plain(one)) }))
        .filter(({ slips }) => slips < Infinity)
        .sort((a, b) => a.slips - b.slips);
    const [first, second] = near;
    return first !== undefined && first.slips !== second?.slips ? first.one : undefined;
}
/** What to do about an unknown name: the known one that it is a misspelling of, else all of them, as a sentence. */
export function hintName(name, known, others) {
    const nearest = nearestName(name, known, others);
    if (nearest !== undefined)
        return `Did you mean \`${nearest}\`?`;
    return known.length === 0 ? 'Remove it.' : `Known are ${known.map((one) => `\`${one}\``).join(', ')}.`;
}
/** How many slips of a hand part two names; infinite where they are two names. */
function slipsBetween(written, known) {
    const most = slipsForgiven(Math.max(written.length, known.length));
    if (most === 0 || Math.abs(written.length - known.length) > most)
        return Infinity;
    if (written[0] !== known[0] || digitsOf(written) !== digitsOf(known))
        return Infinity;
    const slips = Math.min(distance(written, known), ...exchanges(written).map((other) => 1 + distance(other, known)));
    return slips <= most ? slips : Infinity;
}
function slipsForgiven(letters) {
    if (letters < 4)
        return 0;
    return letters < 9 ? 1 : 2;
}
/** A name with two neighbouring letters exchanged, for each pair of them. */
function exchanges(name) {
    return Array.from({ length: Math.max(name.length - 1, 0) }, (_, at) => {
        return `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
    });
}
/** `SmoothGrad`, `smooth_grad` and `smooth-grad` are one name to a person. */
function plain(name) {
    return name.toLowerCase().replace(/[-_ ]/g, '');
}
function digitsOf(name) {
    return name.replace(/\D+/g, ' ').trim();
}
