import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { MethodProse } from '../schema/method-prose.ts';
import { GuideFront } from './data/guide-front.ts';

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
    loader: glob({ base: './content/methods', pattern: '*/*.md' }),
    schema: MethodProse,
  }),
  guides: defineCollection({
    loader: glob({ base: './content/docs', pattern: '*/*.md' }),
    schema: GuideFront,
  }),
  docs: defineCollection({
    loader: glob({
      base: './content/pages',
      pattern: '*/*.md',
      generateId: ({ entry }) => entry.replace(/\.md$/, '').replace(/^en\//, ''),
    }),
    schema: (context) => z.preprocess(refuseMarkup, docsSchema()(context)),
  }),
  // Starlight asks for its own words here and warns at every build when there is no such collection.
  i18n: defineCollection({ loader: () => [{ id: 'en' }], schema: i18nSchema() }),
};
