/** What no XML document may hold, not even escaped: control characters, halves of pairs, two that are no characters. */
const UNFIT = /[^\t\n\r\P{Cc}]|[\ufffe\uffff]|\p{Cs}/gu;
const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A text for HTML, SVG or XML: between two tags, or in an attribute between double quotation marks. */
export function escapeMarkup(text) {
    return text.replaceAll(UNFIT, '\ufffd').replaceAll(/[&<>"]/g, (sign) => signs[sign]);
}
/**
 * A value as JSON that is no markup, wherever it stands: `<`, `>` and `&` are written as their numbers, and so are the two line ends that
 * scripts know and JSON does not.
 */
export function escapeJson(value) {
    return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
