import { AddressError, readSiteAddress } from "../../schema/site-address.js";
import { expected, quoted } from "../base/errors.js";
/** Where the site will lie, as `VITRINE_SITE` and `VITRINE_BASE` say. @throws UserError naming the variable that is at fault */
export function publishedAddress(environment) {
    try {
        return readSiteAddress(environment);
    }
    catch (error) {
        if (!(error instanceof AddressError))
            throw error;
        throw expected(error.what, { at: error.at, received: quoted(error.received), hint: error.hint });
    }
}
/** The address of the site's first page; undefined where the server is not said. */
export function firstPage({ site, base }) {
    return site === undefined ? undefined : new URL(base, site).href;
}
