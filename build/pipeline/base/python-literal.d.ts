/** What Python's `ast.literal_eval` makes of a text; tuples and lists are both arrays. */
export type PythonValue = null | boolean | number | string | readonly PythonValue[] | ReadonlyMap<PythonValue, PythonValue>;
/** The value of a Python literal of dictionaries, tuples, lists, texts, whole numbers, True, False and None; undefined for any other text. */
export declare function readPythonLiteral(text: string): PythonValue | undefined;
