import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { courseFood11 } from '../../pipeline/models/course-food11.ts';
import { languages } from '../languages.ts';
import { TAKEN_FILE } from '../template-files.ts';
import { copies, courseId, courseQuestions, demoPictures } from './copies.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const sources = join(repository, 'create/templates');

/**
 * Lays out all templates as the package has them: what lies in `templates/`, and what the repository has already (the demo's models, pictures and
 * answers, its configuration), so that the two cannot drift apart.
 */
export async function assembleTemplates(folder: string): Promise<void> {
  await cp(sources, folder, { recursive: true });
  const taken: Record<string, Record<string, string>> = {};
  for (const [template, list] of Object.entries(copies)) {
    for (const [from, to] of Object.entries(list)) {
      const inDemo = template === 'demo' ? undefined : placeInDemo(from);
      if (inDemo !== undefined) (taken[template] ??= {})[to] = `demo/${inDemo}`;
      else await cp(join(repository, from), join(folder, template, to), { recursive: true });
    }
  }
  await writeFile(join(folder, TAKEN_FILE), JSON.stringify(taken));
  await writeArchitecture(join(folder, 'classifier/model.architecture.json'));
  await writeCourse(join(folder, 'course'));
  await openDemo(join(folder, 'demo'));
}

/** Where the demo's template has a file of the repository: a package has a model once, whichever templates use it. */
function placeInDemo(file: string): string | undefined {
  const found = Object.entries(copies['demo']!).find(([from]) => file === from || file.startsWith(`${from}/`));
  return found === undefined ? undefined : `${found[1]}${file.slice(found[0].length)}`;
}

/** The layers of the demo's classifier, written out, as those of another network would be. */
async function writeArchitecture(file: string): Promise<void> {
  const layers = JSON.stringify(courseFood11({ width: 0.125, classes: 11 }));
  await writeFile(file, await format(layers, { parser: 'json', printWidth: 120 }));
}

/** The masks of the ten pictures by their numbers, and the answers with those numbers: another ten pictures then only replace the files. */
async function writeCourse(folder: string): Promise<void> {
  const masks = join(repository, 'demo/pictures/masks');
  await mkdir(join(folder, 'masks'), { recursive: true });
  for (const name of await readdir(masks)) {
    const [picture = '', part = ''] = name.split('.');
    await cp(join(masks, name), join(folder, `masks/${courseId(picture)}.${part}.png`));
  }
  for (const language of languages) {
    const answers = `content/answers/${language}`;
    await mkdir(join(folder, answers), { recursive: true });
    for (const question of courseQuestions) {
      const text = await readFile(join(repository, answers, `${question}.md`), 'utf8');
      await writeFile(join(folder, answers, `${question}.md`), withCourseIds(text));
    }
  }
}

function withCourseIds(answer: string): string {
  return demoPictures.reduce((text, name) => text.replaceAll(`picture-${name}`, () => courseId(name)), answer);
}

/** The demo's configuration with places for title and languages, as the other templates have. */
async function openDemo(folder: string): Promise<void> {
  const file = join(folder, 'vitrine.config.ts');
  const text = await readFile(file, 'utf8');
  const [title, ...others] = text.match(/^ {2}title: .*\n/gm) ?? [];
  if (title === undefined || others.length > 0) throw new Error('vitrine.config.ts has no single line of its title');
  const places = "  title: '%title%',\n  languages: ['%languages%'],\n";
  await writeFile(
    file,
    text.replace(title, () => places),
  );
}
