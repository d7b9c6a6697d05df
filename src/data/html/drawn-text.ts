/** Control characters and all white space: one space. */
const BLANK = /[\p{Cc}\s]+/gu;
/** Marks that turn the direction of what follows them, and would turn what stands beside the label too. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
/** Half a character is none, and no XML holds the last two. */
const UNFIT = /[\p{Cs}\ufffe\uffff]/gu;

/** A text from outside as a drawing has it: on one line, of characters that XML holds, without marks that turn its neighbours. */
export function drawnText(text: string): string {
  return text.replaceAll(UNFIT, '\ufffd').replaceAll(TURNING, '').replaceAll(BLANK, ' ');
}

/** Where a text that is so wide begins, for its anchor. */
export function startOf(anchor: string | undefined, width: number): number {
  return anchor === 'end' ? -width : anchor === 'middle' ? -width / 2 : 0;
}
