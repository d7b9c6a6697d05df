import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { languages } from '../../schema/config.ts';
import { Report } from '../../schema/report.ts';

const ReportHead = Report.pick({ title: true, languages: true, texts: true }).strip();
export type ReportHead = z.infer<typeof ReportHead>;

/**
 * Title, languages and texts of the report, which the site's configuration needs before anything is built; the project's own
 * name where there is no report yet. Whether that is an error is for the build to say.
 */
export function readReportHead(folder: string): ReportHead {
  try {
    const head = ReportHead.safeParse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
    if (head.success) return head.data;
  } catch {
    // Absent or broken: `readContent` names the file and what to run.
  }
  return { title: 'Vitrine', languages: [...languages] };
}
