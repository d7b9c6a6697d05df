import { z } from 'zod';
import type { ArchitectureData } from './architecture.ts';
export declare const CourseFood11Options: z.ZodObject<{
    width: z.ZodDefault<z.ZodNumber>;
    classes: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>;
export type CourseFood11Options = z.output<typeof CourseFood11Options>;
/** The Food-11 classifier of the explanation homework: 14,162,827 trained values at width 1 with 11 classes. */
export declare function courseFood11({ width, classes }: CourseFood11Options): ArchitectureData;
