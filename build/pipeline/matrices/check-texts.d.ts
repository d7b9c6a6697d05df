import type { ReportMatrix } from '../../schema/matrix.ts';
/** The texts of a matrix that may hold LaTeX. */
export type MatrixTexts = Pick<ReportMatrix, 'title' | 'rowTitle' | 'columnTitle' | 'barTitle' | 'rows' | 'columns'>;
/**
 * Sets every formula of a matrix's texts as the site will, so that none fails after hours of computing.
 *
 * @param at the matrix, named in errors with the text: `matrices: m: rows[0]`
 * @throws UserError for what is no LaTeX that labels have, and for a text or a formula beyond its bound
 */
export declare function checkTexts(texts: MatrixTexts, at: string): Promise<void>;
