import { ignoredPaths } from '../pipeline/base/project-parts.ts';
import { quoteCode } from '../pipeline/base/quote-code.ts';
import { fillIn } from './fill-in.ts';
import { languages, type Language } from './languages.ts';
import { writeManifest, writeSettings, type Needs } from './manifest.ts';
import { packageManagers } from './package-managers.ts';
import { readTemplate } from './template-files.ts';
import type { Template, Words } from './templates.ts';

/** What is known of a project before it is written. */
export interface Project extends Needs {
  readonly template: Template;
  readonly title: string | Words;
  readonly languages: readonly Language[];
}

/** A file's bytes, by its path in the project with `/`. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** In the packed templates, since npm leaves out of a package what a name with a dot in front holds. */
const DOTS: Readonly<Record<string, string>> = {
  'gitlab-ci.yml': '.gitlab-ci.yml',
  'pages.yml': '.github/workflows/pages.yml',
};

/** All files of a project. @param folder of the templates */
export async function projectFiles(project: Project, folder: string): Promise<Files> {
  const [main = 'en'] = project.languages;
  const words = valuesOf(project, main);
  const files = new Map<string, string | Uint8Array>([
    ['package.json', writeManifest(project)],
    ['.gitignore', `${ignoredPaths.join('\n')}\n`],
    ...Object.entries(writeSettings(project.manager)),
  ]);
  for (const [path, bytes] of await readTemplate('shared', folder)) {
    const language = /^README\.(.+)\.md$/.exec(path)?.[1];
    if (language !== undefined && language !== main) continue;
    files.set(language === undefined ? (DOTS[path] ?? path) : 'README.md', fillIn(decode(bytes), words, path));
  }
  for (const [path, bytes] of await readTemplate(project.template.id, folder)) {
    if (isOfOtherLanguage(path, project.languages)) continue;
    files.set(path, path === 'vitrine.config.ts' ? configured(decode(bytes), project) : bytes);
  }
  return files;
}

/** What `{{…}}` stands for in the shared files. */
function valuesOf({ template, title, manager }: Project, main: Language): Readonly<Record<string, string>> {
  const { install, execute, run, setUp, lock } = packageManagers[manager];
  const commands = { execute, run, install, lock, firstInstall: `${manager} install` };
  return {
    ...commands,
    // A line of a list that is there or not, indentation and all.
    setUpStep: setUp === null ? '' : `\n      - run: ${setUp}`,
    setUpLine: setUp === null ? '' : `\n    - ${setUp}`,
    cache: manager === 'npm' ? '\n          cache: npm' : '',
    title: typeof title === 'string' ? title : title[main],
    firstReport: template.firstReport[main],
    next: fillIn(template.next[main], commands, 'templates.ts'),
  };
}

/** The configuration with its title and languages, whose places hold texts that no report would have. */
function configured(code: string, { title, languages }: Project): string {
  const [only, ...others] = languages;
  const text =
    typeof title === 'string'
      ? quoteCode(title)
      : others.length === 0
        ? quoteCode(title[only!])
        : `{ en: ${quoteCode(title.en)}, 'zh-cn': ${quoteCode(title['zh-cn'])} }`;
  const values = { "'%title%'": text, "'%languages%'": languages.map(quoteCode).join(', ') };
  return Object.entries(values).reduce((filled, [place, value]) => {
    if (filled.split(place).length !== 2) throw new Error(`vitrine.config.ts of a template has no single ${place}`);
    return filled.replace(place, () => value);
  }, code);
}

/** Prose in a language that the site does not have is left out; the claims of answers are read in English whatever the site's language is. */
function isOfOtherLanguage(path: string, chosen: readonly Language[]): boolean {
  const language = languages.find((each) => path.startsWith('content/') && path.split('/').includes(each));
  return language !== undefined && language !== 'en' && !chosen.includes(language);
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
