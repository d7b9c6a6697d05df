import type { Config } from '../../schema/config.ts';
import type { Variant } from '../explain/method.ts';
import type { AnyMethod } from '../explain/text-method.ts';
/** A method as the configuration wants it run. */
export interface MethodChoice {
    readonly method: AnyMethod;
    /** Where the configuration asks for it, for errors: `methods[2]`; the method's own name where it asks for all. */
    readonly at: string;
    readonly variants: readonly Variant[];
    /** What the method's `paramsSchema` made of the configuration: every constant has its value. */
    readonly params: Readonly<Record<string, unknown>>;
    /** Ids of the models to explain; of encoders for a method of texts. */
    readonly models: readonly string[];
    /** Names of the arrays to store; all where there is no list. */
    readonly arrays?: readonly string[];
}
/**
 * The methods that a configuration asks for, in its order.
 *
 * @param registry all methods that exist @param list the key of the list, named in errors
 * @throws UserError for an unknown method, variant, model or parameter, naming the nearest known one
 */
export declare function chooseMethods(config: Config, registry: readonly AnyMethod[], list?: string): readonly MethodChoice[];
/** A method by its id. @param at named in the error @throws UserError naming the nearest known one */
export declare function methodNamed(id: string, registry: readonly AnyMethod[], at: string): AnyMethod;
/** A name that is one of a list. @throws UserError naming the nearest known one */
export declare function assertKnown<Name extends string>(name: string, names: readonly Name[], what: string, at: string): Name;
