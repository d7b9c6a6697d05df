const LIMIT = 80;

/** A text out of a file, fit for one line of a message: in backticks, without control characters, cut to 80 characters. */
export function quoted(text: string): string {
  const plain = text.replaceAll(/[\p{C}`\p{Zl}\p{Zp}]/gu, '\ufffd');
  return `\`${plain.length > LIMIT ? `${plain.slice(0, LIMIT)}…` : plain}\``;
}

/** Several of them with commas, at most ten. */
export function quotedList(texts: readonly string[]): string {
  const shown = texts.slice(0, 10).map(quoted).join(', ');
  return texts.length > 10 ? `${shown} and ${texts.length - 10} more` : shown;
}
