/** The first two entries that have one id where each needs its own: addresses of pages and files are made of it. */
export function findTwinId(lists) {
    const { models, pictures, encoders, texts, words, attentions, matrices, trials } = lists;
    const groups = [
        { models },
        { encoders },
        { pictures },
        { texts, words, attentions },
        { matrices },
        { trials },
        ...words.map(({ sentences }, index) => ({ [`words[${index}].sentences`]: sentences })),
        ...trials.map((trial, index) => ({ [`trials[${index}].pictures`]: trial.pictures })),
    ];
    for (const group of groups) {
        const places = new Map();
        for (const [list, entries] of Object.entries(group)) {
            for (const [index, entry] of entries.entries()) {
                const id = 'id' in entry ? entry.id : undefined;
                if (typeof id !== 'string')
                    continue;
                const first = places.get(id);
                if (first !== undefined)
                    return { path: [...pathOf(list), index, 'id'], first, id };
                places.set(id, `${list}[${index}]`);
            }
        }
    }
    return undefined;
}
/** `trials[0].pictures` as the keys that lead there. */
function pathOf(list) {
    return list
        .split(/[[\].]+/)
        .filter((key) => key !== '')
        .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}
