import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../../../data/html/json-response.ts';
import { mapLists, type MapList } from '../../../../../data/maps/map-list.ts';
import { localePaths, openSite } from '../../../../../data/results/site.ts';

/** The maps of each picture as one model saw it, in every language. */
export async function getStaticPaths() {
  const locales = await localePaths();
  const lists = await Promise.all(
    locales.map(async ({ params }) => {
      const site = await openSite(params.locale);
      return mapLists(site).map((list) => {
        const [model = '', picture = ''] = list.key.split('/');
        return { params: { ...params, model, picture }, props: list };
      });
    }),
  );
  return lists.flat();
}

export const GET: APIRoute<MapList> = ({ props: { maps } }) => jsonResponse(maps);
