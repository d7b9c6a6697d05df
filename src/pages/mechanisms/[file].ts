import type { APIRoute } from 'astro';
import { openSite } from '../../data/site.ts';
import { givenOf } from '../../mechanisms/given.ts';
import { limeHref, limeVersion, limeVersions } from '../../mechanisms/lime-versions.ts';
import { drawnMask } from '../../mechanisms/lime.ts';

/** Pictures that mechanisms show and no method stores: versions of the picture that LIME explains. */
export async function getStaticPaths() {
  const given = givenOf('lime', await openSite(undefined));
  const versions = Array.from({ length: limeVersions }, (_, index) => index + 1);
  return versions.flatMap((version) =>
    limeHref(given, version) === null ? [] : [{ params: { file: `lime-${version}.webp` }, props: { version } }],
  );
}

export const GET: APIRoute<{ version: number }> = async ({ props: { version } }) => {
  const bytes = await limeVersion(givenOf('lime', await openSite(undefined)), (regions) => drawnMask(version, regions));
  return new Response(new Uint8Array(bytes ?? []), { headers: { 'Content-Type': 'image/webp' } });
};
