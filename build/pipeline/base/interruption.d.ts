/** Someone asked the run to stop; by convention the exit code is 128 and the number of the signal. */
export declare class Interruption extends Error {
    readonly name = "Interruption";
    readonly exitCode: number;
    constructor(signal: 'SIGINT' | 'SIGTERM');
}
