import type { ReportModel, ReportPicture } from '../../../schema/report.ts';
import type { Words } from '../../words/words.ts';
import type { Links } from '../base/links.ts';

/** A larger version of a picture, for people. */
export interface LargerPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** What was done to a picture. */
export interface NoteView {
  readonly text: string;
  /** Whether it is told in the report's words, which are English. */
  readonly isOwn: boolean;
}

/** What was done to a picture's file before a model could see it, in the order of the report. */
export function pictureNotes(
  { remarks = [] }: Pick<ReportPicture, 'remarks'>,
  { id }: Pick<ReportModel, 'id'>,
  { picture }: Pick<Words, 'picture'>,
): readonly NoteView[] {
  return remarks
    .filter(({ models }) => models?.includes(id) ?? true)
    .map(({ code, text }) => {
      const told = picture.remarks[code];
      return { text: told ?? text, isOwn: told === undefined };
    });
}

/** The larger version; null where the report has none. */
export function largerPicture(
  { display }: Pick<ReportPicture, 'display'>,
  links: Pick<Links, 'file'>,
): LargerPicture | null {
  if (display === undefined) return null;
  return { src: links.file(display.file), width: display.width, height: display.height };
}
