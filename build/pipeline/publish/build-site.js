import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBuildPlace } from "./build-place.js";
/**
 * Builds the site from what is in the content folder, in a process of its own.
 *
 * @returns its exit code: 2 for a mistake in the content @throws UserError where there is no place to build in
 */
export async function buildSite({ content, site, address, plugins, stdout, stderr }) {
    const place = await openBuildPlace(fileURLToPath(new URL('../..', import.meta.url)));
    try {
        const astro = join(place.folder, 'node_modules/astro/bin/astro.mjs');
        const child = spawn(process.execPath, [...place.nodeOptions, astro, 'build'], {
            cwd: place.folder,
            env: {
                ...process.env,
                ASTRO_TELEMETRY_DISABLED: '1',
                CONTENT_DIR: content,
                VITRINE_OUT: site,
                VITRINE_SITE: address.site ?? '',
                VITRINE_BASE: address.base,
                VITRINE_PLUGINS: JSON.stringify(plugins),
                ...place.environment,
                ...(stderr.isTTY && { FORCE_COLOR: '1' }),
            },
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        if (stdout === null)
            child.stdout.resume();
        else
            child.stdout.pipe(stdout, { end: false });
        child.stderr.pipe(stderr, { end: false });
        return await new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('close', (code) => resolve(code ?? 1));
        });
    }
    finally {
        await place.remove();
    }
}
