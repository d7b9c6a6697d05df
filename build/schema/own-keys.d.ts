/**
 * The same data, with no object in it that has keys beside its own: what a stranger calls `constructor` or `toString` is found nowhere
 * else. Changes the value in place; functions, and objects of classes, stay as they are.
 */
export declare function withOwnKeys<Value>(value: Value): Value;
