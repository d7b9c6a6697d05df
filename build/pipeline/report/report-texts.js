/** What the report says of an encoder. */
export function reportEncoder({ config, encoder, card }) {
    const { layers, heads, hiddenSize, intermediateSize, positions, vocabularySize } = encoder.config;
    return {
        id: encoder.id,
        name: config.name,
        ...(config.about !== undefined && { about: config.about }),
        ...(card !== undefined && { card }),
        digest: encoder.digest,
        layers,
        heads,
        hiddenSize,
        intermediateSize,
        positions,
        vocabularySize,
        parameters: encoder.parameters,
        tasks: [...encoder.heads],
    };
}
/** Every text once, with the encoders that read it; imported attention last. */
export function reportTexts({ encoders, imported }) {
    const texts = new Map();
    for (const { encoder, texts: own } of encoders) {
        for (const { facts } of own) {
            const readers = texts.get(facts.id)?.encoders ?? [];
            texts.set(facts.id, { ...facts, encoders: [...readers, encoder.id] });
        }
    }
    return [...texts.values(), ...imported.map(({ facts }) => ({ ...facts, encoders: [] }))];
}
