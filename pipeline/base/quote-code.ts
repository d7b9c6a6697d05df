/** A text as a literal of TypeScript, in the quotes that configurations have. */
export function quoteCode(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}
