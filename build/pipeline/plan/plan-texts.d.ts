import type { Config } from '../../schema/config.ts';
import type { AnyMethod } from '../explain/text-method.ts';
import { type PlannedTask } from './plan.ts';
import type { OpenTexts } from '../inputs/open-texts.ts';
/** The id that stands in an encoder's place where attention came from elsewhere. */
export declare const IMPORTED = "imported";
/**
 * The tasks of an encoder's methods: method × encoder × variant × input that the method is about.
 *
 * @throws UserError for a method that is asked for by name and has nothing to explain
 */
export declare function planTextTasks(config: Config, { encoders, imported }: OpenTexts, registry: readonly AnyMethod[]): readonly PlannedTask[];
