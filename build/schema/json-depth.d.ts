/** Whether JSON nests its lists and objects at most so deep. Says nothing of text that is not JSON; takes no stack. */
export declare function isWithinDepth(json: string, most: number): boolean;
