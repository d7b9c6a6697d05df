import type { APIRoute } from 'astro';
import { openSite } from '../../data/results/site.ts';
import { givenSite } from '../../mechanisms/given.ts';
import { madePictures } from '../../mechanisms/made-picture.ts';
import type { MadePicture } from '../../mechanisms/mechanism.ts';

/** Pictures that mechanisms show and no method stores. */
export async function getStaticPaths() {
  const pictures = await madePictures(givenSite(await openSite(undefined)));
  return pictures.map((picture) => ({ params: { file: picture.file }, props: { picture } }));
}

export const GET: APIRoute<{ picture: MadePicture }> = async ({ props: { picture } }) =>
  new Response(new Uint8Array(await picture.make()), { headers: { 'Content-Type': 'image/webp' } });
