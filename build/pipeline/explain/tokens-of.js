/** The tokens of an input that is one text. @throws Error for a word, which has many: a defect of the plan */
export function tokensOf(input) {
    if (input.kind === 'word')
        throw new Error(`${input.id} is a word in many texts`);
    return input.tokens;
}
/** The axis that arrays of tokens have. */
export function tokenAxis(tokens) {
    return { labels: tokens.map(({ text }) => text), groups: tokens.map(({ role }) => role) };
}
