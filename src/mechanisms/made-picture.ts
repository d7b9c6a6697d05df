import { fromResult } from '../data/content/from-result.ts';
import { forgettingFrame, forgettingFrames } from './forgetting-frames.ts';
import { givenOf, type Given } from './given.ts';
import { drawnMask } from '../../methods/lime/mechanism.ts';
import { limeHref, limeVersion, limeVersions } from './lime-versions.ts';

/** A picture that a mechanism shows and no method stores. */
export interface MadePicture {
  /** Its name in the folder `mechanisms/` of the site. */
  readonly file: string;
  /** Its bytes, as WebP. */
  readonly make: () => Promise<Uint8Array>;
}

/** The pictures that the mechanisms of a report need. */
export function madePictures(site: Parameters<typeof givenOf>[1]): readonly MadePicture[] {
  const lime = givenOf('lime', site);
  const randomised = givenOf('weight-randomisation', site);
  return [...made(lime, versionsOf(lime)), ...made(randomised, framesOf(randomised))];
}

/** Pictures that say where their result lies when it cannot be drawn. */
function made({ done }: Given, pictures: readonly MadePicture[]): readonly MadePicture[] {
  if (done === null) return [];
  return pictures.map(({ file, make }) => ({ file, make: () => fromResult(done, make) }));
}

function versionsOf(given: Given): readonly MadePicture[] {
  return Array.from({ length: limeVersions }, (_, index) => index + 1).flatMap((version) => {
    const make = (): Promise<Uint8Array> => limeVersion(given, (regions) => drawnMask(version, regions));
    return limeHref(given, version) === null ? [] : [{ file: `lime-${version}.webp`, make }];
  });
}

function framesOf(given: Given): readonly MadePicture[] {
  return forgettingFrames(given).map(({ depth, file }) => ({ file, make: () => forgettingFrame(given, depth) }));
}
