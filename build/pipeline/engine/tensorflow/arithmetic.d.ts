/** a + b. */
export declare const add: import("./operator.ts").Operator;
/** a − b. */
export declare const sub: import("./operator.ts").Operator;
/** a · b. */
export declare const mul: import("./operator.ts").Operator;
/** a / b. */
export declare const div: import("./operator.ts").Operator;
