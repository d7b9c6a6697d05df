/**
 * The known name that a mistyped one is, as far as spelling can say; undefined where that is not certain.
 *
 * A wrong hint costs more than none, since whoever follows it computes something else: `gelu` is no misspelt `relu`, `batchNorm1d` no
 * misspelt `batchNorm2d`. Case, `-`, `_` and blanks do not count. Beyond that the first letter and all digits have to be right, one slip is
 * forgiven from four letters on and two from nine on (a letter too many, too few, wrong, or two exchanged), and no second name may be as near.
 *
 * @param others names that exist outside and mean something else: `rrelu` is a layer of its own
 */
export declare function nearestName(name: string, known: readonly string[], others?: readonly string[]): string | undefined;
/** What to do about an unknown name: the known one that it is a misspelling of, else all of them, as a sentence. */
export declare function hintName(name: string, known: readonly string[], others?: readonly string[]): string;
