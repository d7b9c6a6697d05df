import type { Writable } from 'node:stream';
import type { SiteAddress } from '../../schema/site-address.ts';
export interface BuildOptions {
    /** Folder with `report.json`. */
    readonly content: string;
    /** Folder that the site is written to. */
    readonly site: string;
    /** Where the site will lie. */
    readonly address: SiteAddress;
    /** Folders of plugins, absolute, whose drawings the site takes; none where no configuration was read. */
    readonly plugins: readonly string[];
    readonly stdout: Writable | null;
    readonly stderr: Writable & {
        readonly isTTY?: boolean;
    };
}
/**
 * Builds the site from what is in the content folder, in a process of its own.
 *
 * @returns its exit code: 2 for a mistake in the content @throws UserError where there is no place to build in
 */
export declare function buildSite({ content, site, address, plugins, stdout, stderr }: BuildOptions): Promise<number>;
