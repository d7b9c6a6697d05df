import { type Disk } from '../base/disk.ts';
/** How often a lock says that its owner lives, how long a silent one is watched, and how long a new owner waits for another that was as fast. */
export interface LockTimes {
    readonly beatMs: number;
    /** Far longer than any task keeps the main thread busy. */
    readonly silentMs: number;
    readonly settleMs: number;
}
/**
 * Makes this process the only one that writes to a content folder, until the returned function is called. `content/.lock` is a file
 * that names its owner, and appears whole. What lies there decides:
 *
 * - Of a process on this system (host, start of the system, container): alive or not is known. Alive, it is respected however old it looks;
 *   dead, it is taken over at once. A number that another process has now is told by when that began; where a system does not say that, by
 *   the next rule as well.
 * - Of another host, or another container: nothing is known but whether the lock beats. It is watched, and taken over after 30 s without a
 *   beat. Times are compared for equality alone, so that neither clock has to be right and a time in the future means nothing.
 * - A folder with `.lock-owner.json` beside it is the lock of version 0.1, judged by the same two rules.
 * - Anything else in its place (a file, a folder or a link that no Vitrine made) is refused by name and left alone.
 *
 * @param onLost called when another process has taken the lock although this one lives: nothing may be written any more
 * @throws UserError when another run holds it, or something else lies in its place
 */
export declare function lockContent(folder: string, disk: Disk, onLost: (reason: Error) => void, times?: LockTimes): Promise<() => Promise<void>>;
