import { GradientBuilder } from "./gradient-builder.js";
import { gradientRules } from "./rules/registry.js";
import { inferShapes } from "./shapes.js";
/**
 * Appends to a graph what computes Σ seed · ∂value/∂input: reverse-mode differentiation with one rule an operator.
 * `seed` names a value of the graph with the shape of `value`; `input` names an input of the graph or any value on the way.
 * @throws {Error} naming an operator without a rule, or an input that `value` does not depend on.
 */
export function differentiate(graph, value, seed, input) {
    const dependent = valuesThatDependOn(graph, input);
    const build = new GradientBuilder(graph, inferShapes(graph), dependent);
    const gradients = new Map([[value, seed]]);
    for (const node of graph.nodes.toReversed()) {
        const gradient = gradients.get(node.outputs[0]);
        if (gradient === undefined || !node.inputs.some((name) => dependent.has(name)))
            continue;
        const rule = gradientRules.get(node.op);
        if (!rule)
            throw new Error(`No gradient rule for the operator ${node.op} (\`${node.outputs[0]}\`)`);
        const handed = rule(node, gradient, build);
        for (const [index, contribution] of (typeof handed === 'string' ? [handed] : handed).entries()) {
            const source = node.inputs[index];
            if (contribution === undefined || !dependent.has(source))
                continue;
            const earlier = gradients.get(source);
            gradients.set(source, earlier === undefined ? contribution : build.add(earlier, contribution));
        }
    }
    const gradient = gradients.get(input);
    if (gradient === undefined)
        throw new Error(`\`${value}\` does not depend on \`${input}\``);
    const patterns = [...build.patterns].map(([name, { shape }]) => ({ name, shape }));
    return {
        graph: {
            inputs: [...graph.inputs, ...patterns],
            outputs: [...graph.outputs, gradient],
            nodes: [...graph.nodes, ...build.nodes],
            initializers: new Map([...graph.initializers, ...build.initializers]),
        },
        gradient,
        patterns: build.patterns,
    };
}
function valuesThatDependOn(graph, input) {
    const dependent = new Set([input]);
    for (const { inputs, outputs } of graph.nodes) {
        if (inputs.some((name) => dependent.has(name)))
            outputs.forEach((name) => dependent.add(name));
    }
    return dependent;
}
