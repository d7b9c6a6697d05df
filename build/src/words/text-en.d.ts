/** Words of the pages about texts, in English. */
export declare const textEn: {
    pageTitle: (method: string, text: string) => string;
    backTo: (method: string) => string;
    eachOnPage: string;
    readBy: (encoder: string) => string;
    /** Parts of a text, as tokens are marked by. */
    roles: Readonly<Record<string, string>>;
    /** Texts whose tokens are coloured by a value. */
    strip: {
        hide: (tokens: string) => string;
        hidden: (tokens: string) => string;
        hiddenShare: (tokens: string, share: string) => string;
        reading: (token: string) => string;
        answer: (answer: string) => string;
        isGiven: string;
        isOther: string;
        noneGiven: string;
        values: string;
        place: string;
        token: string;
        part: string;
        value: string;
        valuesOf: (title: string) => string;
        agreement: string;
        agreementText: string;
        with: (name: string) => string;
    };
    /** Tokens as points. */
    scatter: {
        space: string;
        legend: string;
        coordinates: (layer: number) => string;
        token: string;
        role: string;
        place: string;
    };
    embedding: {
        basis: string;
        own: string;
        common: string;
        layers: string;
        layer: (layer: number) => string;
        drawing: (count: number, layers: number) => string;
        first: (share: string) => string;
        second: (share: string) => string;
        firstCommon: string;
        secondCommon: string;
        commonShare: (share: string) => string;
        noSpecial: string;
        pathsAnswer: string;
        pathsFirst: string;
        follow: string;
        followDefault: string;
        followAll: string;
        slider: string;
        ownColumns: string[];
        commonColumns: string[];
        allValues: string;
    };
    /** The page of attention maps. */
    attention: {
        overview: string;
        layer: string;
        head: string;
        mean: string;
        headName: (layer: number, head: number) => string;
        meanName: (layer: number) => string;
        rollout: string;
        /** The name of the chosen map, around the numbers that the page's style fills in. */
        headParts: string[];
        meanParts: string[];
        reads: string;
        isRead: string;
        across: string;
        down: string;
        frame: string;
        hidden: (tokens: string) => string;
        small: string;
        drawing: (name: string) => string;
        lines: string;
        linesText: (least: string) => string;
        linesOf: (name: string) => string;
        file: string;
        rolloutFile: string;
        /** What the page's script writes; words in braces are filled in. */
        script: {
            map: string;
            help: string;
            cell: string;
            values: string;
            chart: string;
            linesOf: string;
            noLines: string;
            failed: string;
            reading: string;
            reads: string;
            isRead: string;
            weight: string;
            save: string;
        };
    };
    attentionWeights: {
        allValues: string;
        view: string;
        views: Readonly<Record<string, string>>;
        cells: string;
        noScript: string;
        pca: string;
        tsne: (seed: string) => string;
        drawing: (layer: number, seed: string | null) => string;
        numbers: (kl: string | null, trust: string) => string;
        large: (count: number) => string;
        noAxes: string;
        head: (head: number) => string;
        onPaper: (shown: number, all: number) => string;
        from: string;
    };
    word: {
        sentences: string;
        order: string;
        silhouette: string;
        silhouetteText: string;
        silhouetteAxis: string;
        layerAxis: string;
        chance: (value: string) => string;
        metric: string;
        metrics: Readonly<Record<string, string>>;
        tiles: string;
        tile: (token: string, layer: string) => string;
        noScript: string;
        large: (metric: string) => string;
        table: (token: string, metric: string, layer: number) => string;
        values: string;
        scale: string;
        files: string;
    };
};
