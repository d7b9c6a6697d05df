import { join } from 'node:path';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import { MethodProse } from '../schema/method-prose.ts';
import { readCatalogue } from './data/content/catalogue.ts';
import { contentFolder } from './data/content/content.ts';
import { GuideFront } from './data/docs/guide-front.ts';
import { localeOf } from './data/base/languages.ts';
import { ownProse } from './data/content/own-prose.ts';
import { checkFront, readPluginProse, roomSchemas } from './data/content/plugin-prose.ts';
import { readReportHead } from './data/content/report-head.ts';

const folder = contentFolder(process.env);
const head = await readReportHead(folder);
const { languages } = head;

/** Of Starlight's front matter these are texts and choices; the rest is HTML, scripts among it. */
const PageFront = z.strictObject({
  title: z.string(),
  description: z.string().optional(),
  tableOfContents: z.boolean().optional(),
  pagefind: z.boolean().optional(),
});

function refuseMarkup(front: unknown, context: z.RefinementCtx): unknown {
  for (const { message } of PageFront.safeParse(front).error?.issues ?? []) context.addIssue(message);
  return front;
}

/** Prose only: results are files of their own, so that no matrix passes through a collection. */
export const collections = {
  methods: defineCollection({
    loader: ofRooms('methods'),
    schema: roomSchemas.methods,
  }),
  metrics: defineCollection({
    loader: ofRooms('metrics'),
    schema: roomSchemas.metrics,
  }),
  matrices: defineCollection({
    loader: ownProse({ tool: 'content/matrices', own: join(folder, 'matrices'), pattern: '*.md' }),
    schema: MethodProse,
  }),
  guides: defineCollection({
    loader: glob({ base: './content/docs', pattern: '*/*.md' }),
    schema: GuideFront,
  }),
  docs: defineCollection({
    loader: ownProse({
      tool: 'src/prose/pages',
      own: join(folder, 'pages'),
      // Starlight makes a page of each entry: one in a language that the report does not name would have no place.
      pattern: languages.map((language) => `${language}/*.md`),
      generateId: ({ entry }) => idOf(entry),
    }),
    schema: (context) => z.preprocess(refuseMarkup, docsSchema()(context)),
  }),
  // Starlight asks for its own words here and warns at every build when there is no such collection.
  i18n: defineCollection({ loader: () => [{ id: 'en' }], schema: i18nSchema() }),
};

/** The prose of the tool's own rooms, which a report may replace, and that of plugins, which lies beside the report. */
function ofRooms(kind: 'methods' | 'metrics'): Loader {
  const rooms = ownProse({
    tool: kind,
    own: join(folder, kind),
    pattern: '*/*.md',
    check: (front, file) => checkFront(front, { file, schema: roomSchemas[kind], hint: 'Correct it there.' }),
  });
  return {
    name: `prose-of-${kind}`,
    load: async (context) => {
      await rooms.load(context);
      // Without a report there is nothing to build: `readContent` says so.
      if (head.catalogue === undefined) return;
      for (const { id, front, body, digest } of await readPluginProse(
        folder,
        await readCatalogue(folder, head),
        kind,
      )) {
        const data = await context.parseData({ id, data: { ...front } });
        context.store.set({ id, data, body, digest, rendered: await context.renderMarkdown(body) });
      }
    },
  };
}

/** The address of a page in its language: `zh-cn/about.md` is `about` where Chinese comes first, else `zh-cn/about`. */
function idOf(entry: string): string {
  const [folder = '', name = ''] = entry.replace(/\.md$/, '').split('/');
  const language = languages.find((one) => one === folder);
  const locale = language && localeOf(language, languages);
  return locale === undefined ? name : `${locale}/${name}`;
}
