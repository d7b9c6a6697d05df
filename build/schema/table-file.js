import { z } from 'zod';
export const TableSeparator = z.enum([',', ';', '\t', '|', ' ']);
/** How a file of text or a table is written, where the file itself does not tell. */
export const tableFields = {
    encoding: z
        .string()
        .min(1)
        .max(40)
        .optional()
        .describe('The encoding of a text file by its name on the web: `gbk`, `shift_jis`, `utf-16le`, `windows-1252` …; default: what its byte order mark says, else UTF-8.'),
    separator: TableSeparator.optional().describe('What stands between the cells of a table; a blank is any run of blanks and tabs. Default: what the file itself shows.'),
    decimal: z
        .enum(['.', ','])
        .optional()
        .describe('The decimal mark of a table; the other one may then part thousands. Default: what the file itself shows.'),
};
