/** Files of one input by their names; the family's {@link Family.file} is the one that is changed. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** A kind of file that strangers bring, with what reads it. */
export interface Family {
  readonly id: string;
  /** Name of the file that is changed. */
  readonly file: string;
  /** Whether it is JSON, which is then also changed value by value. */
  readonly isJson?: boolean;
  /** Whether an input is a whole folder: such a family is given fewer mutations. */
  readonly isSlow?: boolean;
  /** Whole, valid inputs to start from. */
  seeds(): Promise<readonly Files[]> | readonly Files[];
  /**
   * Reads the input in a folder as the product would.
   *
   * @throws UserError or SiteError for what is refused; Error where what was read is not right
   */
  read(folder: string): Promise<unknown>;
}

/** How many of so many mutations a family is given. */
export function runsOf({ isSlow = false }: Family, runs: number): number {
  return isSlow ? Math.ceil(runs / 6) : runs;
}

/** Some families at a time, for one process: most of its time goes by before it reads the first. */
export function inGroups<Each>(all: readonly Each[], size: number): readonly (readonly Each[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** A text as a file. */
export function textFile(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Something as a JSON file. */
export function jsonOf(value: unknown): Uint8Array {
  return textFile(JSON.stringify(value));
}

/** @throws Error saying what was read although it should not have been */
export function assert(isRight: boolean, what: string): void {
  if (!isRight) throw new Error(`Read, but not right: ${what}`);
}
