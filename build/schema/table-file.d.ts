import { z } from 'zod';
export declare const TableSeparator: z.ZodEnum<{
    ",": ",";
    ";": ";";
    "\t": "\t";
    "|": "|";
    " ": " ";
}>;
export type TableSeparator = z.infer<typeof TableSeparator>;
/** How a file of text or a table is written, where the file itself does not tell. */
export declare const tableFields: {
    encoding: z.ZodOptional<z.ZodString>;
    separator: z.ZodOptional<z.ZodEnum<{
        ",": ",";
        ";": ";";
        "\t": "\t";
        "|": "|";
        " ": " ";
    }>>;
    decimal: z.ZodOptional<z.ZodEnum<{
        ",": ",";
        ".": ".";
    }>>;
};
/** The table's own options. */
export interface TableOptions {
    readonly separator?: TableSeparator | undefined;
    readonly decimal?: '.' | ',' | undefined;
}
