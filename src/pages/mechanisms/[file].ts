import type { APIRoute } from 'astro';
import { openSite } from '../../data/results/site.ts';
import { madePictures, type MadePicture } from '../../mechanisms/made-picture.ts';

/** Pictures that mechanisms show and no method stores. */
export async function getStaticPaths() {
  const pictures = madePictures(await openSite(undefined));
  return pictures.map((picture) => ({ params: { file: picture.file }, props: { picture } }));
}

export const GET: APIRoute<{ picture: MadePicture }> = async ({ props: { picture } }) =>
  new Response(new Uint8Array(await picture.make()), { headers: { 'Content-Type': 'image/webp' } });
