import { Catalogue, type CatalogueMethod } from '../../../schema/catalogue.ts';
import type { Report } from '../../../schema/report.ts';
/** Content with what its methods and metrics say of themselves. */
export interface Catalogued {
    readonly catalogue: Catalogue;
}
/**
 * What the methods and metrics of a report say of themselves: the site knows none by name.
 *
 * @throws SiteError in one line where the file is not the one that the report describes, or an id cannot be part of an address
 */
export declare function readCatalogue(folder: string, report: Pick<Report, 'catalogue'>): Promise<Catalogue>;
/** What a method says of itself; undefined for one that the report's run did not know. */
export declare function methodIn({ catalogue }: Catalogued, id: string): CatalogueMethod | undefined;
/** Whether a method gives the model's answer itself and explains nothing. */
export declare function isPrediction(content: Catalogued, id: string): boolean;
/** The check of other methods that a method is, by the name of the page that shows it; null for a method that explains. */
export declare function checkOf(content: Catalogued, id: string): CatalogueMethod['check'] | null;
