import { codeToHtml } from 'shiki';
import { describe, expect, it } from 'vitest';
import { patientHighlight } from '../src/data/html/patient-highlight.ts';

const code = "plugins: ['./gradient-times-input'], // and so on";
const coloured = (tokenizeTimeLimit: number, transformers = [patientHighlight]): Promise<string> =>
  codeToHtml(code, { lang: 'ts', theme: 'github-dark', tokenizeTimeLimit, transformers });

describe('code on pages', () => {
  it('is coloured the same, however long the machine takes', async () => {
    const whole = await coloured(0, []);
    const halted = -1; // no line is over in less
    expect(await coloured(halted, [])).not.toBe(whole);
    expect(await coloured(halted)).toBe(whole);
  });
});
