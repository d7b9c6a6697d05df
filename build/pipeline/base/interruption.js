/** Someone asked the run to stop; by convention the exit code is 128 and the number of the signal. */
export class Interruption extends Error {
    name = 'Interruption';
    exitCode;
    constructor(signal) {
        super('Stopped. What was finished is kept; run again to go on.');
        this.exitCode = signal === 'SIGINT' ? 130 : 143;
    }
}
