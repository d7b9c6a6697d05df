import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../data/html/json-response.ts';
import { hasMaps, mapLists } from '../../../data/maps/map-list.ts';
import { localePaths, openContent, openSite } from '../../../data/results/site.ts';

/** What scripts need to know of all maps: their words, and where the maps of each picture are listed. */
export async function getStaticPaths() {
  return hasMaps(await openContent()) ? localePaths() : [];
}

export const GET: APIRoute = async ({ params }) => {
  const site = await openSite(params['locale']);
  const pictures = mapLists(site).map(({ key, name, src }) => ({ key, name, src }));
  return jsonResponse({ words: site.words.compare.script, pictures });
};
