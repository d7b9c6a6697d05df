import { resolve } from 'node:path';
import { Command } from 'commander';
import { CONFIG_FILE, loadConfig } from "../config/config.js";
import { configSources } from "../config/config-sources.js";
import { disk } from "../base/disk.js";
import { namedCandidates, openConfiguredEngine } from "../engine/open.js";
import { expected } from "../base/errors.js";
import { guardContent } from "../store/guarded-folder.js";
import { Interruption } from "../base/interruption.js";
import { lockContent } from "../store/lock.js";
import { barProgress, lineProgress, quietProgress } from "../tasks/progress.js";
import { REPORT_FILE } from "../store/content-names.js";
import { Store } from "../store/store.js";
import { openProject, updateContent } from "../report/update.js";
import { configOption, contentOption, describeHost, engineOf, withEngineOptions, } from "./options.js";
/** `vitrine run`. @param end takes the exit code: 1 when a task failed @param version of this package */
export function runCommand(terminal, end, version) {
    const command = new Command('run').description('compute what is missing, and write the report that the site shows');
    return withRunOptions(command).action(async (options) => {
        end((await runAndSay(options, terminal, version)).failed > 0 ? 1 : 0);
    });
}
/** Adds the options of `vitrine run`. */
export function withRunOptions(command) {
    command
        .addOption(configOption())
        .addOption(contentOption())
        .option('--only <method...>', 'compute these methods alone')
        .option('--force', 'compute again what has been done')
        .option('-q, --quiet', 'say nothing but what fails');
    return withEngineOptions(command);
}
/** Computes what is missing and says how it went. */
export async function runAndSay(options, terminal, version) {
    const startedAt = Date.now();
    const summary = await run(options, terminal, version);
    if (!options.quiet)
        terminal.stdout.write(summaryLine(summary, options.content, Date.now() - startedAt));
    return summary;
}
async function run(options, terminal, version) {
    const loaded = await loadConfig(terminal.workingFolder, options.config);
    const { config, folder } = loaded;
    const engine = engineOf(config, engineOptions(options));
    namedCandidates(engine);
    const surroundings = {
        config: resolve(terminal.workingFolder, options.config ?? CONFIG_FILE),
        sources: configSources(config, folder),
    };
    const content = await guardContent(options.content, terminal.workingFolder, surroundings, disk);
    const project = await openProject(loaded);
    const store = new Store(content, disk);
    const { only, force } = options;
    const update = { ...(only && { only }), ...(force && { force }), engine };
    const stop = new AbortController();
    const release = await lockContent(store.folder, disk, () => stop.abort(lockLost(options.content)));
    const ignoreSignals = onSignals(stop, terminal);
    try {
        return await updateContent(project, update, {
            store,
            progress: chooseProgress(options, terminal),
            host: { host: describeHost(), vitrine: version, node: process.versions.node },
            signal: stop.signal,
            openEngine: openConfiguredEngine,
            now: () => new Date(),
            peakMemoryBytes: () => process.resourceUsage().maxRSS * 1024,
            note: (line) => {
                if (!options.quiet)
                    terminal.stderr.write(`${line}\n`);
            },
        });
    }
    finally {
        ignoreSignals();
        await release();
    }
}
/** Of all options those about the engine. */
function engineOptions({ engine, provider, workers }) {
    return { ...(engine && { engine }), ...(provider && { provider }), ...(workers && { workers }) };
}
function chooseProgress({ quiet }, { stderr }) {
    if (quiet)
        return quietProgress(stderr);
    return stderr.isTTY ? barProgress(stderr) : lineProgress(stderr);
}
/** The first signal lets come to an end what is under way, the second does not. */
function onSignals(stop, { stderr }) {
    const listeners = ['SIGINT', 'SIGTERM'].map((signal) => {
        const listener = () => {
            const interruption = new Interruption(signal);
            if (stop.signal.aborted)
                process.exit(interruption.exitCode);
            stderr.write('\nStopping as soon as what is under way has ended. Once more stops at once.\n');
            stop.abort(interruption);
        };
        process.on(signal, listener);
        return () => process.off(signal, listener);
    });
    return () => listeners.forEach((remove) => remove());
}
function lockLost(content) {
    return expected('to be the only run that writes', {
        at: content,
        received: 'another that has taken the lock',
        hint: 'Run again when it has finished.',
    });
}
function summaryLine(summary, content, durationMs) {
    const { done, failed, kept, total, measured, again } = summary;
    const counts = [`${done} computed`, `${kept} up to date`, ...(failed > 0 ? [`${failed} failed`] : [])].join(', ');
    const explained = again > 0 ? ` (${again} by explaining again)` : '';
    const made = measured > 0 ? `, ${measured} ${measured === 1 ? 'measurement' : 'measurements'} made${explained}` : '';
    return `${counts} of ${total} maps${made} in ${(durationMs / 1000).toFixed(1)} s: ${content}/${REPORT_FILE}\n`;
}
