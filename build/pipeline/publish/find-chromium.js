import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expected } from "../base/errors.js";
/** What other programs call the variable that names a Chromium; the first that is set counts. */
const VARIABLES = ['CHROMIUM_PATH', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
/**
 * The path of a Chromium, Chrome or Edge: what a variable names, else what lies in the usual places.
 *
 * @throws UserError when there is none
 */
export function findChromium(environment, exists = existsSync) {
    const variable = VARIABLES.find((name) => environment[name]);
    if (variable !== undefined) {
        const path = environment[variable];
        if (exists(path))
            return path;
        throw expected('the path of a Chromium', {
            at: variable,
            received: `\`${path}\`, where there is no file`,
            hint: 'Correct or unset the variable.',
        });
    }
    const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
    const programs = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    const found = [
        ...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))),
        ...MAC,
        ...programs.flatMap((folder) => WINDOWS.map((path) => `${folder}\\${path}`)),
    ].find((path) => exists(path));
    if (found !== undefined)
        return found;
    throw expected('Chromium, Chrome or Edge to print with', {
        received: 'none',
        hint: 'Install one or set `CHROMIUM_PATH`; or print `answers/all/` from any browser.',
    });
}
