import { z } from 'zod';
/** Groups of pages of the documentation, in their order. */
export const guideGroups = ['start', 'own', 'publish', 'reference', 'understand'];
/** Front matter of `content/docs/<language>/<page>.md`. */
export const GuideFront = z.strictObject({
    title: z.string().min(1),
    description: z.string().min(1).describe('What the page answers, in a sentence.'),
    group: z.enum(guideGroups),
    order: z.int().describe('Place within its group; smaller comes first.'),
});
