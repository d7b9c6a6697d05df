import { AddressError, readSiteAddress, type SiteAddress } from '../../../schema/site-address.ts';

/** Where the site will lie, as `VITRINE_SITE` and `VITRINE_BASE` say; ends the process with one line and exit code 2 where they say nonsense. */
export function siteAddress(environment: Readonly<Record<string, string | undefined>>): SiteAddress {
  try {
    return readSiteAddress(environment);
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    const { what, at, received, hint } = error;
    process.stderr.write(
      `Expected ${what} for \`${at}\`, but received ${JSON.stringify(received.slice(0, 78))}. ${hint}\n`,
    );
    process.exit(2);
  }
}
