/** Words of the models page about encoders of texts, in English. */
export declare const encoderEn: {
    shape: string;
    shapeOf: (layers: number, heads: number, width: number, wide: string) => string;
    vocabulary: string;
    pieces: (count: string) => string;
    positions: string;
    tokens: (count: string) => string;
    tasks: string;
    noTask: string;
    taskNames: Readonly<Record<string, string>>;
    card: string;
    scores: Readonly<Record<string, string>>;
    training: Readonly<Record<string, string>>;
};
