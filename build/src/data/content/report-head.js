import { bounds } from "../../../schema/bounds.js";
import { languages } from "../../../schema/config.js";
import { Report } from "../../../schema/report.js";
import { parseContentJson, readContentText } from "./content-file.js";
const ReportHead = Report.pick({ title: true, languages: true, texts: true, catalogue: true }).strip();
/**
 * Title, languages, texts and catalogue of the report, which the site's configuration needs before anything is built; the project's own
 * name where there is no report yet. Whether that is an error is for the build to say.
 */
export async function readReportHead(folder) {
    try {
        const text = await readContentText(folder, 'report.json', { bound: bounds.jsonBytes, hint: '' });
        const head = ReportHead.safeParse(parseContentJson(text, 'report.json', ''));
        if (head.success && head.data.languages.length > 0)
            return head.data;
    }
    catch {
        // Absent or broken: `readContent` names the file and what to run.
    }
    return { title: 'Vitrine', languages: [...languages] };
}
