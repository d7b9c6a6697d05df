/** Words of the gallery, in English. */
export declare const galleryEn: {
    title: string;
    lead: string;
    filters: string;
    /** By what is chosen from. */
    facets: {
        picture: string;
        label: string;
        method: string;
        variant: string;
    };
    every: string;
    withoutLabel: string;
    count: string;
    nothing: string;
    reset: string;
    zoom: string;
    previous: string;
    next: string;
    close: string;
    place: string;
};
