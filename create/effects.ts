/** What a command is given of the world, so that it is tested without a terminal, a network and a clock. */
export interface Effects {
  /** What a relative folder starts from. */
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `22.23.3`, of the Node that runs this. */
  readonly nodeVersion: string;
  /** The folder of the templates, as `make/assemble.ts` lays them out. */
  readonly templates: string;
  /** Null where nobody can be asked: in a script, or with `--yes`. */
  readonly ask: Ask | null;
  readonly say: (line: string) => void;
  /** Runs a program in a folder, its output shown. @returns whether it ended well */
  readonly run: (program: string, words: readonly string[], folder: string) => Promise<boolean>;
}

/** One of several answers. */
interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** How a person is asked. Every question rejects with `Cancelled` where it is left with Ctrl-C. */
export interface Ask {
  /** @param refuse what is wrong with an answer; undefined for a good one */
  text(message: string, initial: string, refuse: (answer: string) => string | undefined): Promise<string>;
  one<Value extends string>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  /** At least one of them. */
  several<Value extends string>(
    message: string,
    choices: readonly Choice<Value>[],
    initial: readonly Value[],
  ): Promise<Value[]>;
  confirm(message: string): Promise<boolean>;
}

/** Somebody left a question with Ctrl-C; nothing has been written. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  constructor() {
    super('Stopped. Nothing was written.');
  }
}
