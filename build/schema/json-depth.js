const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]); // [ {
const CLOSING = new Set([0x5d, 0x7d]);
/** Whether JSON nests its lists and objects at most so deep. Says nothing of text that is not JSON; takes no stack. */
export function isWithinDepth(json, most) {
    let depth = 0;
    let isText = false;
    for (let index = 0; index < json.length; index++) {
        const code = json.charCodeAt(index);
        if (isText) {
            if (code === BACKSLASH)
                index++;
            else if (code === QUOTE)
                isText = false;
        }
        else if (code === QUOTE)
            isText = true;
        else if (OPENING.has(code) && ++depth > most)
            return false;
        else if (CLOSING.has(code))
            depth--;
    }
    return true;
}
