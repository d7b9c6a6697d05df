/** Words of the drawn mechanisms, in English. */
export declare const mechanismsEn: {
    /** In place of a number that the report does not hold; it stands before a noun. */
    many: string;
    times: (count: string) => string;
    layers: (count: string) => string;
    /** Short, inside drawings. */
    labels: {
        forwards: string;
        backwards: string;
        whole: string;
        covered: string;
        method: string;
        control: string;
    };
    control: {
        score: {
            name: string;
            text: string;
            alt: string;
        };
        share: (part: string) => string;
    };
};
