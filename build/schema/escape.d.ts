/** A text for HTML, SVG or XML: between two tags, or in an attribute between double quotation marks. */
export declare function escapeMarkup(text: string): string;
/**
 * A value as JSON that is no markup, wherever it stands: `<`, `>` and `&` are written as their numbers, and so are the two line ends that
 * scripts know and JSON does not.
 */
export declare function escapeJson(value: unknown): string;
