import { mechanismOf } from './find-mechanisms.ts';
import { givenOf, type GivenSite } from './given.ts';
import type { MadePicture } from './mechanism.ts';

/** The pictures that the mechanisms of a report's methods need. */
export async function madePictures(site: GivenSite): Promise<readonly MadePicture[]> {
  const reported = new Set(site.content.report.tasks.map(({ method }) => method));
  const pictures = [...reported].map(async (method) =>
    (await mechanismOf(method, site.content)).pictures(givenOf(method, site)),
  );
  return (await Promise.all(pictures)).flat();
}
