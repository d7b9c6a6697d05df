/** Words of the pages about one picture, in English. */
export declare const picturesEn: {
    lead: string;
    all: string;
    agreement: string;
    agreementText: (mean: string) => string;
    correlation: string;
    values: string;
    figures: string;
    onPictures: string;
};
