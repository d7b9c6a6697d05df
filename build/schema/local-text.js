import { z } from 'zod';
/** Languages that the site is written in; the first is the default. */
export const languages = ['en', 'zh-cn'];
export const Language = z.enum(languages);
/** A text in one language for all, or one text a language; English is what others fall back to. */
export const LocalText = z.union([z.string(), z.strictObject({ en: z.string(), 'zh-cn': z.string().optional() })]);
/** A name that becomes part of file names and addresses. */
export const Slug = z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits, joined by single hyphens')
    .max(64);
