import * as disk from 'node:fs';
import { isAlive } from '../../schema/is-alive.ts';
import * as sites from '../../schema/site-swap.ts';
import { expectedContent } from '../data/base/site-error.ts';

/** Puts a whole site in the place of the last one: {@link sites.swapSite}. @throws SiteError naming what is in its way */
export function swapSite(built: string, folder: string): readonly string[] {
  return orRefuse(() => sites.swapSite(built, folder, disk));
}

/** Looks at the places of a site that is to be built: {@link sites.requirePlaces}. @throws SiteError as {@link swapSite} */
export function requirePlaces(folder: string, files: readonly string[], folders: readonly string[] = []): void {
  orRefuse(() => sites.requirePlaces(folder, files, folders, disk));
}

/** Removes what builds left that were killed: {@link sites.removeAbandoned}. */
export function removeAbandoned(folder: string): void {
  sites.removeAbandoned(folder, isAlive, disk);
}

/** Removes a folder that is there and empty. */
export function removeIfEmpty(folder: string): void {
  sites.removeIfEmpty(folder, disk);
}

function orRefuse<Done>(act: () => Done): Done {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof sites.TakenPlaceError)) throw error;
    const { what, at, received } = error;
    const hint = 'Move it elsewhere, or name another folder with `VITRINE_OUT` or `--out`.';
    throw expectedContent(what, { at, received, hint });
  }
}
