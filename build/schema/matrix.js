import { z } from 'zod';
import { LocalText, Slug } from "./local-text.js";
import { Remark, Sha256 } from "./result.js";
import { tableFields } from "./table-file.js";
/** A file that holds a matrix. */
export const MatrixFile = z.strictObject({
    file: z
        .string()
        .min(1)
        .describe('`.npy` of any integer, float or bool type, a table (`.csv`, `.tsv`, `.txt`), or `.json`; relative to the configuration.'),
    key: z.string().min(1).optional().describe('The key in a JSON file under which the matrix lies.'),
    labels: z
        .enum(['both', 'columns', 'rows', 'none'])
        .optional()
        .describe('Which labels a table has: columns in its first row, rows in its first column. Default: what the file itself shows.'),
    ...tableFields,
});
/** Cells that are left empty; the numbers stay in the table and in the CSV file. */
export const MatrixMask = z.union([
    z.enum(['upper-triangle', 'lower-triangle', 'zeros']),
    z.strictObject({ below: z.number().describe('Every value below this is left empty.') }),
    z.strictObject({ above: z.number().describe('Every value above this is left empty.') }),
]);
const settings = {
    id: Slug.describe('Part of the addresses and of the names of the files to download.'),
    title: LocalText.describe('Over the figure. LaTeX between dollar signs is set as formulae, here and in all labels; the dollars of prices (`$5 and $6`) are text.'),
    about: LocalText.optional().describe('What is shown, in a sentence or two under the figure.'),
    rowTitle: LocalText.optional().describe('What the rows are: beside the row labels.'),
    columnTitle: LocalText.optional().describe('What the columns are: beside the column labels.'),
    barTitle: LocalText.optional().describe('What the colours measure: beside the colour bar.'),
    colormap: z
        .string()
        .default('viridis')
        .describe('matplotlib’s name of a sequential or diverging colour map; `_r` at its end reverses it.'),
    format: z
        .string()
        .optional()
        .describe('How the value is written in its cell, as printf does: `%.1f`, `%d`, `%.2e`; `%.0%` is percent.'),
    xAxis: z.enum(['bottom', 'top']).default('bottom').describe('Where the column labels stand.'),
    turnRowLabels: z
        .boolean()
        .default(false)
        .describe('Whether row labels read upwards, as seaborn turns them where they fit.'),
    mask: MatrixMask.optional().describe('Cells that are left empty: what lies above the diagonal, what lies below it, every 0, or values beyond a bound.'),
    lineWidth: z.number().min(0).max(10).default(0).describe('Width of the white lines between cells, in pixels.'),
    credit: LocalText.optional().describe('Where the numbers come from.'),
};
/** A labelled matrix to draw, as `vitrine.config.ts` names it. */
export const MatrixConfig = z.strictObject({
    ...settings,
    data: z
        .union([z.array(z.array(z.union([z.number(), z.nan(), z.null()]))), MatrixFile])
        .describe('The rows, or the file that holds them.'),
    rows: z.array(LocalText).optional().describe('Row labels from top to bottom, instead of those in the file.'),
    columns: z.array(LocalText).optional().describe('Column labels from left to right, instead of those in the file.'),
    missing: z
        .enum(['refuse', 'blank'])
        .default('refuse')
        .describe('Whether NaN, null and empty cells are a mistake or cells without a value.'),
    vmin: z.number().optional().describe('The value of the lowest colour; default: the least that is shown.'),
    vmax: z.number().optional().describe('The value of the highest colour; default: the greatest that is shown.'),
});
/** A matrix, read and checked: all that a figure of it needs. */
export const ReportMatrix = z.strictObject({
    ...settings,
    values: z
        .array(z.array(z.number().nullable()).min(1))
        .min(1)
        .describe('Rows from top to bottom, all of one length; null is a cell without a value.'),
    rows: z.array(LocalText).optional().describe('One label a row; absent where there are none.'),
    columns: z.array(LocalText).optional().describe('One label a column; absent where there are none.'),
    vmin: z.number().describe('The value of the lowest colour.'),
    vmax: z.number().describe('The value of the highest colour, greater than `vmin`.'),
    digest: Sha256.describe('sha256 of values and labels.'),
    remarks: z.array(Remark).describe('`clipped`, `missing`: what the colours do not say.'),
});
