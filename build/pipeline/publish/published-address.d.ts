import { type SiteAddress } from '../../schema/site-address.ts';
/** Where the site will lie, as `VITRINE_SITE` and `VITRINE_BASE` say. @throws UserError naming the variable that is at fault */
export declare function publishedAddress(environment: Readonly<Record<string, string | undefined>>): SiteAddress;
/** The address of the site's first page; undefined where the server is not said. */
export declare function firstPage({ site, base }: SiteAddress): string | undefined;
