import { SingleBar } from 'cli-progress';
import { countWork } from "./task-work.js";
/** `lime img-3 course`: a task in a few words. */
export function taskName({ folder, method }) {
    const [, , name = ''] = folder.split('/');
    return `${method.id} ${name.slice(0, -9)}`; // without the digits of the key
}
/** A task, and where its map stays what is measured of it: `lime img-3 course: sensitivity, drawn (explained again)`. */
function workName({ task, map, measurements }) {
    if (map === undefined)
        return taskName(task);
    const again = measurements.some(({ isAgain }) => isAgain) ? ' (explained again)' : '';
    return `${taskName(task)}: ${measurements.map(({ id }) => id).join(', ')}${again}`;
}
/** What is to be done, in a few words: `3 maps and 12 measurements`. */
function describeWork({ maps, measurements, again }) {
    const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
    const explained = again > 0 ? `, ${again} of them by explaining again` : '';
    return `${counted(maps, 'map')} and ${counted(measurements, 'measurement')}${explained}`;
}
/** A bar with the time left, for a terminal. Tasks count by their estimated work; failures are listed at the end. */
export function barProgress(stream) {
    const bar = new SingleBar({
        format: '{bar} {percentage}% | {finished}/{tasks} tasks | {eta_formatted} left | {name}',
        stream,
        barsize: 24,
        barCompleteChar: '█',
        barIncompleteChar: '░',
        hideCursor: true,
        etaBuffer: 30,
        gracefulExit: false, // the run itself stops the bar
    });
    const failures = [];
    let finished = 0;
    let total = 0;
    const advance = (work) => {
        finished++;
        bar.increment(work.cost, { finished, name: workName(work) });
    };
    return {
        start: (works) => {
            total = works.reduce((sum, work) => sum + work.cost, 0);
            stream.write(`${describeWork(countWork(works))}\n`);
            bar.start(total, 0, { finished, tasks: works.length, name: '' });
        },
        done: advance,
        failed: (work, message, stack) => {
            advance(work);
            failures.push(failureLine(work, message, stack));
        },
        stop: () => {
            if (bar.getProgress() > 1 - 1e-9)
                bar.update(total); // costs are fractions, whose sum is a little off
            bar.stop();
            for (const line of failures)
                stream.write(line);
        },
    };
}
/** One line a task, for a log. */
export function lineProgress(stream) {
    let total = 0;
    let finished = 0;
    const count = () => `[${String(++finished).padStart(String(total).length)}/${total}]`;
    return {
        start: (works) => {
            total = works.length;
            stream.write(`${describeWork(countWork(works))}\n`);
        },
        done: (work, durationMs) => stream.write(`${count()} ${workName(work)} ${(durationMs / 1000).toFixed(1)} s\n`),
        failed: (work, message, stack) => stream.write(`${count()} ${failureLine(work, message, stack)}`),
        stop: () => undefined,
    };
}
/** Failures only. */
export function quietProgress(stream) {
    return {
        start: () => undefined,
        done: () => undefined,
        failed: (work, message, stack) => stream.write(failureLine(work, message, stack)),
        stop: () => undefined,
    };
}
function failureLine(work, message, stack) {
    return `${workName(work)} failed: ${message}\n${stack === undefined ? '' : `${stack}\n`}`;
}
