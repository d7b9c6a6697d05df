/** Rows as text in columns, two spaces apart. */
export declare function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string;
