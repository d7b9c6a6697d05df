import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { parseWords } from '../create/main.ts';
import { notedEffects } from '../create/test/memory-effects.ts';
import { readGuideFiles } from './docs-files.ts';
import { vitrine } from './tiny-project.ts';

const guides = await readGuideFiles('en');
const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
const readme = await readFile('README.md', 'utf8');

const inShells = guides.flatMap(({ id, code }) =>
  code
    .filter(({ language }) => language === 'sh')
    .flatMap(({ value }) => value.split('\n').map((line) => [line, id] as const)),
);
/** Commands inside of sentences and tables: what begins as one. */
const inSentences = [...guides.map(({ id, body }) => [id, body] as const), ['README', readme] as const].flatMap(
  ([id, body]) =>
    [...body.matchAll(/`((?:npm (?:run|ci|create|test)|npx vitrine) ?[^`]*)`/g)].map(
      ([, line = '']) => [line, id] as const,
    ),
);

/** The command of Vitrine that a line calls, with its words; null where it calls none. */
function vitrineWords(line: string): readonly string[] | null {
  const words = line
    .replace(/ [>|].*$/, '')
    .split(' ')
    .filter((word) => word !== '');
  if (words[0] === 'npx' && words[1] === 'vitrine') return words.slice(2);
  if (words[0] !== 'npm' || words[1] !== 'run') return null;
  const script = scripts[words[2] ?? ''] ?? '';
  const [, own] = /^node bin\/vitrine\.mjs ?(.*)$/.exec(script) ?? [];
  return own === undefined
    ? null
    : [...own.split(' ').filter((word) => word !== ''), ...words.slice(words[3] === '--' ? 4 : 3)];
}

/** The words that a line gives to create-vitrine; null where it does not call it. */
function createWords(line: string): readonly string[] | null {
  const [, words] = /^npm (?:create vitrine\S*|exec --package=\S+ -- create-vitrine)(.*)$/.exec(line) ?? [];
  return words === undefined ? null : words.split(' ').filter((word) => word !== '' && word !== '--');
}

/** The help of create-vitrine, as commander prints it. */
async function createHelp(): Promise<string> {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => (text += String(piece)) !== '');
  await parseWords(['--help'], 'create', notedEffects('.', '.')).catch(() => undefined);
  write.mockRestore();
  return text;
}

const help = new Map<string, Promise<string>>();
function helpOf(command: string): Promise<string> {
  const found =
    help.get(command) ?? vitrine('.', command, '--help').then(({ stdout, exitCode }) => (exitCode === 0 ? stdout : ''));
  help.set(command, found);
  return found;
}

describe('the commands in the documentation', () => {
  it('are found', () => {
    expect(inShells.length).toBeGreaterThan(20);
    expect(inSentences.length).toBeGreaterThan(20);
  });

  it.each([...inShells, ...inSentences])('`%s` of %s exists with its options', async (line) => {
    const [program = '', verb = '', name = ''] = line.split(' ');
    expect(['cd', 'npm', 'npx', 'git', 'node', 'python3']).toContain(program);
    if (program === 'npm') expect(['ci', 'create', 'exec', 'install', 'run', 'test']).toContain(verb);
    if (['create', 'exec'].includes(verb) && program === 'npm') {
      const options = (createWords(line) ?? ['--none']).filter((word) => word.startsWith('--'));
      const usage = await createHelp();
      for (const option of options) expect(usage).toMatch(new RegExp(`(^|[ ,])${option}[ ,\\n<[]`, 'm'));
      return;
    }
    if (program === 'npm' && verb === 'run') expect(Object.keys(scripts)).toContain(name);
    const words = vitrineWords(line);
    if (words === null) {
      expect(line.includes(' -- '), 'options reach a command of Vitrine').toBe(false);
      return;
    }
    const [command = '', ...rest] = words;
    const usage = await helpOf(command);
    expect(usage, `vitrine ${command}`).toContain(`Usage: vitrine ${command}`);
    const [listed] = usage.split('Options:').slice(1);
    for (const option of rest.filter((word) => word.startsWith('-'))) {
      expect(listed).toMatch(new RegExp(`(^|[ ,])${option}[ ,\\n<[]`, 'm'));
    }
  });

  it('are all that the command line has', async () => {
    const { stdout } = await vitrine('.', '--help');
    const [, list = ''] = stdout.split('Commands:');
    const commands = [...list.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name).filter((name) => name !== 'help');
    const quickstart = guides.find(({ id }) => id === 'quickstart')!.body;
    for (const name of commands) expect(quickstart).toMatch(new RegExp(`npx vitrine ${name}|npm run ${name}`));
  });
});
