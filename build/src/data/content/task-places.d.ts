import type { Report } from '../../../schema/report.ts';
/**
 * The report with each task in the folder that holds its result. It is the one that the report names, but for a build directly after a run
 * was killed while it replaced what had been done: the result that the report knows then lies aside.
 *
 * @param folder the content folder
 */
export declare function withPlaces(report: Report, folder: string): Promise<Report>;
