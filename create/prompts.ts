import { confirm, isCancel, multiselect, select, text } from '@clack/prompts';
import { Cancelled, type Ask } from './effects.ts';

/** Questions in a terminal. Needs Node 20.12, whose colours clack uses: import it only where somebody is asked. */
export const terminalPrompts: Ask = {
  async text(message, initial, refuse) {
    const validate = (answer: string | undefined): string | undefined => refuse(answer?.trim() || initial);
    const answer = answered(await text({ message, placeholder: initial, defaultValue: initial, validate }));
    return answer.trim() || initial;
  },
  async one(message, choices) {
    return answered(await select<string>({ message, options: [...choices] })) as (typeof choices)[number]['value'];
  },
  async several(message, choices, initial) {
    const options = { message, options: [...choices], initialValues: [...initial], required: true };
    return answered(await multiselect<string>(options)) as (typeof choices)[number]['value'][];
  },
  async confirm(message) {
    return answered(await confirm({ message }));
  },
};

/** @throws Cancelled where the question was left */
function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<Answer, symbol>;
}
