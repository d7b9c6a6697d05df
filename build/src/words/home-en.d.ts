/** Words of the first page, in English. */
export declare const homeEn: {
    lead: (pictures: number, methods: number) => string;
    opening: (picture: string) => string;
    intents: string;
    see: string;
    seeText: string;
    explain: string;
    explainText: string;
    questions: string;
    questionsText: (count: number) => string;
    answer: string;
    answerText: string;
    believe: string;
    evidenceText: string;
    believeText: string;
    trialText: string;
    textLead: (texts: number) => string;
    texts: string;
    textsText: string;
    read: string;
    readText: string;
    pictures: string;
    picturesText: string;
};
