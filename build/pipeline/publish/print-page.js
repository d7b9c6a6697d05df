import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expected } from "../base/errors.js";
import { writeWhole } from "./whole-file.js";
import { PDF_MARK } from "./written-file.js";
const LONGEST_MS = 180_000;
const FLAGS = [
    '--headless',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pdf-header-footer', // the page's own style sheet numbers the pages
    '--generate-pdf-document-outline',
];
/** Prints the page at an address as a PDF. The file is whole or is not there. @throws UserError where Chromium does not do it */
export async function printPage(chromium, address, file) {
    const profile = await mkdtemp(join(tmpdir(), 'vitrine-print-'));
    // Chromium's sandbox refuses to run as root, which containers do.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    try {
        await writeWhole(file, async (part) => {
            const place = [`--user-data-dir=${profile}`, `--print-to-pdf=${part}`];
            const said = await runChromium(chromium, [...FLAGS, ...sandbox, ...place, address]);
            if (await isWholePdf(part))
                return appendFile(part, PDF_MARK);
            throw expected('a PDF', {
                at: file,
                received: `none from \`${chromium}\`${said}`,
                hint: 'Name another with `CHROMIUM_PATH`.',
            });
        });
    }
    finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** Runs Chromium to its end. @returns the last line that it said, in brackets; empty for none */
async function runChromium(chromium, words) {
    const child = spawn(chromium, words, { stdio: ['ignore', 'ignore', 'pipe'], timeout: LONGEST_MS });
    const failure = new Promise((resolve) => {
        child.once('error', resolve);
        child.once('close', () => resolve(null));
    });
    const [said, error] = await Promise.all([text(child.stderr), failure]);
    const last = (error?.message ?? said).trim().split('\n').at(-1) ?? '';
    return last === '' ? '' : ` (${last})`;
}
async function isWholePdf(path) {
    const file = await open(path).catch(() => undefined);
    if (file === undefined)
        return false;
    try {
        const { size } = await file.stat();
        const { buffer } = await file.read({ buffer: Buffer.alloc(16), position: Math.max(0, size - 16) });
        return buffer.toString('latin1').includes('%%EOF');
    }
    finally {
        await file.close();
    }
}
