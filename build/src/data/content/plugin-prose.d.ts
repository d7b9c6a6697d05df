import type { z } from 'zod';
import type { Catalogue } from '../../../schema/catalogue.ts';
/** The words of a method or a metric that the configuration brought, in one language. */
export interface PluginProse {
    /** As in the collections of the tool's own rooms: `my-method/en`. */
    readonly id: string;
    readonly front: Readonly<Record<string, unknown>>;
    /** Markdown, as its author wrote it. */
    readonly body: string;
    readonly digest: string;
}
declare const schemas: {
    methods: z.ZodObject<{
        title: z.ZodString;
        question: z.ZodString;
        order: z.ZodInt;
        variants: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        figures: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
            title: z.ZodOptional<z.ZodString>;
            caption: z.ZodUnion<readonly [z.ZodString, z.ZodRecord<z.ZodString, z.ZodString>]>;
            alt: z.ZodUnion<readonly [z.ZodString, z.ZodRecord<z.ZodString, z.ZodString>]>;
        }, z.core.$strict>>>;
        measures: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
            label: z.ZodString;
            help: z.ZodString;
        }, z.core.$strict>>>;
        series: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
            title: z.ZodString;
            x: z.ZodString;
            y: z.ZodString;
        }, z.core.$strict>>>;
        params: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        arrays: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        remarks: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    }, z.core.$strict>;
    metrics: z.ZodObject<{
        title: z.ZodString;
        measures: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
            help: z.ZodString;
            chance: z.ZodOptional<z.ZodString>;
            percent: z.ZodOptional<z.ZodLiteral<true>>;
            telling: z.ZodOptional<z.ZodLiteral<true>>;
            label: z.ZodString;
        }, z.core.$strict>>>;
        parts: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
            help: z.ZodString;
            chance: z.ZodOptional<z.ZodString>;
            percent: z.ZodOptional<z.ZodLiteral<true>>;
            telling: z.ZodOptional<z.ZodLiteral<true>>;
            title: z.ZodString;
            label: z.ZodString;
        }, z.core.$strict>>>;
        curves: z.ZodOptional<z.ZodObject<{
            title: z.ZodString;
            across: z.ZodString;
            up: z.ZodString;
            lines: z.ZodRecord<z.ZodString, z.ZodString>;
        }, z.core.$strict>>;
    }, z.core.$strict>;
};
/** The folder of a plugin's words, relative to the content folder. */
export declare function pluginFolder(id: string): string;
/**
 * The words of a report's plugins, which are a stranger's: each the file that the catalogue describes, without pictures, and no deeper than
 * what works on trees can bear.
 *
 * @throws SiteError in one line for the first file that is otherwise
 */
export declare function readPluginProse(folder: string, catalogue: Catalogue, kind: keyof typeof schemas): Promise<readonly PluginProse[]>;
export {};
