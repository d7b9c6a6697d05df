/** What search engines and social networks are told of a page, in a sentence. */
export declare const socialEn: {
    models: string;
    trials: string;
    /** Of a page that says nothing of itself. */
    page: (title: string) => string;
    /** Stands for the picture on a card. */
    card: (title: string) => string;
};
