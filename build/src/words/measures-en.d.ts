/** Words for what is measured of every map, in English. */
export declare const measuresEn: {
    more: string;
    measure: string;
    byChance: string;
    chance: (mean: string, spread: string) => string;
    /** By the code of the remark. */
    remarks: Readonly<Record<string, string>>;
};
