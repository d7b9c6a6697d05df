/** Words of the search. */
export declare const searchEn: {
    open: string;
    field: string;
    close: string;
    searching: string;
    none: (query: string) => string;
    count: (count: string) => string;
    more: string;
    failed: string;
};
