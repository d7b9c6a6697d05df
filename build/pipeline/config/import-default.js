var __rewriteRelativeImportExtension = (this && this.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
import { pathToFileURL } from 'node:url';
import { expected, UserError } from "../base/errors.js";
/**
 * What a module of the user's exports as its default.
 *
 * @param file absolute @param shown as the user wrote it @param hint how a default export is written
 * @throws UserError where it does not load, or has none
 */
export async function importDefault(file, shown, hint) {
    let module;
    try {
        module = (await import(__rewriteRelativeImportExtension(pathToFileURL(file).href, true)));
    }
    catch (error) {
        // What a module asks for (an environment variable, say) it may say in our form itself.
        if (error instanceof UserError)
            throw error;
        const [line = ''] = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n');
        throw expected('a module that loads', { at: shown, received: `the error "${line}"`, hint: 'Fix it there.' });
    }
    if ('default' in module)
        return module['default'];
    throw expected('a default export', { at: shown, received: 'none', hint });
}
