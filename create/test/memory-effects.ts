import type { Ask, Effects } from '../effects.ts';

/** What a test's command said, asked and ran. */
export interface Heard {
  readonly said: string[];
  readonly asked: string[];
  readonly ran: string[];
}

/** Effects that note what they are asked to do, in a folder on the disk. */
export function notedEffects(
  workingFolder: string,
  templates: string,
  changes: Partial<Effects> = {},
): Effects & Heard {
  const heard: Heard = { said: [], asked: [], ran: [] };
  return {
    ...heard,
    workingFolder,
    templates,
    environment: {},
    nodeVersion: '22.20.0',
    ask: null,
    say: (line) => heard.said.push(line),
    run: (program, words, folder) => {
      heard.ran.push(`${program} ${words.join(' ')} in ${folder}`);
      return Promise.resolve(true);
    },
    ...changes,
  };
}

/** Somebody who answers questions by their words; what is not answered takes what is offered first. */
export function answering(answers: Readonly<Record<string, unknown>>, asked: string[]): Ask {
  const answer = (message: string, offered: unknown): unknown => {
    asked.push(message);
    return answers[message] ?? offered;
  };
  return {
    text: (message, initial, refuse) => {
      const text = answer(message, initial) as string;
      const fault = refuse(text);
      return fault === undefined ? Promise.resolve(text) : Promise.reject(new Error(fault));
    },
    one: (message, choices) => Promise.resolve(answer(message, choices[0]!.value) as never),
    several: (message, _, initial) => Promise.resolve(answer(message, [...initial]) as never),
    confirm: (message) => Promise.resolve(answer(message, false) as boolean),
  };
}
