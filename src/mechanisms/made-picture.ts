import { fromResult } from '../data/content/from-result.ts';
import { mechanismOf } from './find-mechanisms.ts';
import { givenOf, type GivenSite } from './given.ts';
import type { MadePicture } from './mechanism.ts';

/** The pictures that the mechanisms of a report's methods need; each says where its result lies when it cannot be drawn. */
export async function madePictures(site: GivenSite): Promise<readonly MadePicture[]> {
  const reported = new Set(site.content.report.tasks.map(({ method }) => method));
  const pictures = [...reported].map(async (method) => {
    const given = givenOf(method, site);
    const { done } = given;
    if (done === null) return [];
    const made = (await mechanismOf(method, site.content)).pictures(given);
    return made.map(({ file, make }) => ({ file, make: () => fromResult(done, make) }));
  });
  return (await Promise.all(pictures)).flat();
}
