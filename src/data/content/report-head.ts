import type { z } from 'zod';
import { bounds } from '../../../schema/bounds.ts';
import { languages } from '../../../schema/config.ts';
import { Report } from '../../../schema/report.ts';
import { parseContentJson, readContentText } from './content-file.ts';

const ReportHead = Report.pick({ title: true, languages: true, texts: true, site: true, catalogue: true }).strip();
export type ReportHead = z.infer<typeof ReportHead>;

/**
 * Title, languages, texts, own files and catalogue of the report, which the site's configuration needs before anything is built; the project's own
 * name where there is no report yet. Whether that is an error is for the build to say.
 */
export async function readReportHead(folder: string): Promise<ReportHead> {
  try {
    const text = await readContentText(folder, 'report.json', { bound: bounds.jsonBytes, hint: '' });
    const head = ReportHead.safeParse(parseContentJson(text, 'report.json', ''));
    if (head.success && head.data.languages.length > 0) return head.data;
  } catch {
    // Absent or broken: `readContent` names the file and what to run.
  }
  return { title: 'Vitrine', languages: [...languages] };
}
