/**
 * The part of a graph that computes some of its values: a forward pass only as deep as asked.
 * Nodes, initializers and inputs that the values do not depend on are left out.
 * @throws {Error} naming a value that the graph does not have.
 */
export function cut(graph, values) {
    const makers = new Map(graph.nodes.flatMap((node) => node.outputs.map((name) => [name, node])));
    const ports = new Set(graph.inputs.map(({ name }) => name));
    const needed = new Set();
    const pending = [...values];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
        if (name === '' || needed.has(name))
            continue;
        needed.add(name);
        const maker = makers.get(name);
        if (maker)
            pending.push(...maker.inputs);
        else if (!ports.has(name) && !graph.initializers.has(name))
            throw new Error(`The graph has no value \`${name}\``);
    }
    return {
        inputs: graph.inputs.filter(({ name }) => needed.has(name)),
        outputs: values,
        nodes: graph.nodes.filter(({ outputs }) => outputs.some((name) => needed.has(name))),
        initializers: new Map([...graph.initializers].filter(([name]) => needed.has(name))),
    };
}
/** The same graph for another number of pictures a run. */
export function withBatch(graph, batch) {
    const inputs = graph.inputs.map(({ name, shape }) => ({ name, shape: [batch, ...shape.slice(1)] }));
    return { ...graph, inputs };
}
/** How many nodes read each value; an output of the graph counts as one reader more. */
export function countReaders(graph) {
    const readers = new Map();
    const read = (name) => readers.set(name, (readers.get(name) ?? 0) + 1);
    graph.nodes.forEach(({ inputs }) => inputs.forEach(read));
    graph.outputs.forEach(read);
    return readers;
}
