/** Words of the documentation that are not prose, in English. */
export declare const docsEn: {
    nav: string;
    overview: string;
    lead: string;
    /** By the group that a page's front matter names. */
    groups: {
        start: string;
        own: string;
        publish: string;
        reference: string;
        understand: string;
    };
    key: string;
    type: string;
    default: string;
    description: string;
    required: string;
    optional: string;
    anchorOf: (name: string) => string;
    /** By the name of an object: the heading of its keys, and what it is called in a type. */
    objects: Readonly<Record<string, readonly [heading: string, inline: string]>>;
    types: {
        string: string;
        integer: string;
        number: string;
        boolean: string;
        object: string;
        null: string;
        nan: string;
        any: string;
        date: string;
        'date-time': string;
        tuple: (count: number) => string;
        list: {
            before: string;
            after: string;
            least: (count: number) => string;
        };
        byName: {
            before: string;
            after: string;
        };
        or: string;
        comma: string;
        /** Types that have words instead of a section. */
        named: Readonly<Record<string, string>>;
    };
    /** What keys mean, by the English sentence that stands in the schema. */
    fields: Readonly<Record<string, string>>;
    parameters: {
        variants: string;
        none: string;
        aboutPictures: string;
        aboutTexts: string;
    };
    bounds: {
        label: string;
        of: string;
        most: string;
        reason: string;
    };
    measures: {
        chance: string;
        own: string;
        every: string;
        parts: string;
        varies: string;
    };
};
