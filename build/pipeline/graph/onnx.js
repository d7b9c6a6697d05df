import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { IR_VERSION, OPSET } from "./graph.js";
import { AttributeProto_AttributeType as AttributeType, AttributeProtoSchema, ModelProtoSchema, NodeProtoSchema, TensorProtoSchema, ValueInfoProtoSchema, } from './onnx_pb.js';
import { sizeOf } from "../../numerics/nd-array.js";
import { placedTensor } from "./placed-tensor.js";
const FLOAT = 1;
const INT64 = 7;
/** ONNX's `data_location` of values in another file. */
const EXTERNAL = 1;
/**
 * Writes a graph as an ONNX file: the same graph, the same bytes. Tensors that have a place stay there; who loads the graph must
 * know the folder.
 */
export function encodeOnnx(graph) {
    const model = create(ModelProtoSchema, {
        irVersion: BigInt(IR_VERSION),
        producerName: 'vitrine',
        opsetImport: [{ domain: '', version: BigInt(OPSET) }],
        graph: {
            name: 'graph',
            node: graph.nodes.map(encodeNode),
            initializer: [...graph.initializers].map(([name, tensor]) => encodeTensor(name, tensor)),
            input: graph.inputs.map(encodePort),
            output: graph.outputs.map((name) => create(ValueInfoProtoSchema, { name, type: tensorType(undefined) })),
        },
    });
    return toBinary(ModelProtoSchema, model);
}
/**
 * Reads a graph that {@link encodeOnnx} wrote, or any other with static float32 inputs and the same operator set.
 * @param folder where the files lie that tensors refer to
 * @throws {Error} naming what it does not know: another operator set, a foreign domain, an element type, an attribute type.
 */
export function decodeOnnx(bytes, folder) {
    const model = fromBinary(ModelProtoSchema, bytes);
    const opset = model.opsetImport.find(({ domain }) => domain === '')?.version;
    if (opset !== BigInt(OPSET))
        throw new Error(`Expected an ONNX graph of opset ${OPSET}, but received ${opset}.`);
    if (!model.graph)
        throw new Error('Expected an ONNX file with a graph, but received none.');
    const { node, initializer, input, output } = model.graph;
    const initializers = new Map(initializer.map((tensor) => [tensor.name, decodeTensor(tensor, folder)]));
    return {
        inputs: input.filter(({ name }) => !initializers.has(name)).map(decodePort),
        outputs: output.map(({ name }) => name),
        nodes: node.map(decodeNode),
        initializers,
    };
}
function encodeNode({ op, inputs, outputs, attributes }) {
    return create(NodeProtoSchema, {
        name: outputs[0] ?? '',
        opType: op,
        input: [...inputs],
        output: [...outputs],
        attribute: Object.entries(attributes).map(([name, attribute]) => encodeAttribute(name, attribute)),
    });
}
function decodeNode({ opType, domain, input, output, attribute }) {
    if (domain !== '')
        throw new Error(`Expected operators of the default domain, but received \`${domain}.${opType}\`.`);
    const attributes = Object.fromEntries(attribute.map((proto) => [proto.name, decodeAttribute(proto)]));
    return { op: opType, inputs: input, outputs: output, attributes };
}
function encodeAttribute(name, attribute) {
    switch (attribute.type) {
        case 'int':
            return create(AttributeProtoSchema, { name, type: AttributeType.INT, i: BigInt(attribute.value) });
        case 'ints':
            return create(AttributeProtoSchema, { name, type: AttributeType.INTS, ints: attribute.value.map(BigInt) });
        case 'float':
            return create(AttributeProtoSchema, { name, type: AttributeType.FLOAT, f: attribute.value });
        case 'floats':
            return create(AttributeProtoSchema, { name, type: AttributeType.FLOATS, floats: [...attribute.value] });
        case 'string':
            return create(AttributeProtoSchema, {
                name,
                type: AttributeType.STRING,
                s: new TextEncoder().encode(attribute.value),
            });
    }
}
function decodeAttribute({ name, type, i, ints, f, floats, s }) {
    switch (type) {
        case AttributeType.INT:
            return { type: 'int', value: Number(i) };
        case AttributeType.INTS:
            return { type: 'ints', value: ints.map(Number) };
        case AttributeType.FLOAT:
            return { type: 'float', value: f };
        case AttributeType.FLOATS:
            return { type: 'floats', value: floats };
        case AttributeType.STRING:
            return { type: 'string', value: new TextDecoder().decode(s) };
        default:
            throw new Error(`Expected a number, list of numbers or string as attribute \`${name}\`, but received type ${type}.`);
    }
}
function encodeTensor(name, tensor) {
    const dims = tensor.shape.map(BigInt);
    if (tensor.dtype === 'int64') {
        return create(TensorProtoSchema, {
            name,
            dims,
            dataType: INT64,
            rawData: bytesOf(BigInt64Array.from(tensor.data, BigInt)),
        });
    }
    if (tensor.place === undefined) {
        return create(TensorProtoSchema, { name, dims, dataType: FLOAT, rawData: bytesOf(tensor.data) });
    }
    const { file, offset } = tensor.place;
    const entries = { location: file, offset: String(offset), length: String(4 * sizeOf(tensor.shape)) };
    const externalData = Object.entries(entries).map(([key, value]) => ({ key, value }));
    return create(TensorProtoSchema, { name, dims, dataType: FLOAT, externalData, dataLocation: EXTERNAL });
}
function decodeTensor({ name, dims, dataType, rawData, floatData, int64Data, externalData, dataLocation }, folder) {
    const shape = dims.map(Number);
    if (dataLocation === EXTERNAL) {
        const entries = new Map(externalData.map(({ key, value }) => [key, value]));
        if (folder === undefined || dataType !== FLOAT)
            throw new Error(`The values of \`${name}\` lie in an unknown file`);
        const offset = Number(entries.get('offset') ?? 0); // ONNX lets it be left out
        return placedTensor(shape, { folder, file: entries.get('location') ?? '', offset });
    }
    const raw = rawData.slice().buffer; // a copy of its own is aligned
    if (dataType === FLOAT) {
        return { dtype: 'float32', shape, data: raw.byteLength > 0 ? new Float32Array(raw) : Float32Array.from(floatData) };
    }
    if (dataType === INT64) {
        const data = raw.byteLength > 0 ? [...new BigInt64Array(raw)] : int64Data;
        return { dtype: 'int64', shape, data: data.map(Number) };
    }
    throw new Error(`Expected float32 or int64 values in tensor \`${name}\`, but received ONNX element type ${dataType}.`);
}
/** ONNX stores raw values little-endian, as every processor does that Node runs on. */
function bytesOf(values) {
    return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
function encodePort({ name, shape }) {
    return create(ValueInfoProtoSchema, { name, type: tensorType(shape) });
}
function tensorType(shape) {
    const dims = shape && { dim: shape.map((size) => ({ value: { case: 'dimValue', value: BigInt(size) } })) };
    return { value: { case: 'tensorType', value: { elemType: FLOAT, ...(dims && { shape: dims }) } } };
}
function decodePort({ name, type }) {
    const tensor = type?.value.case === 'tensorType' ? type.value.value : undefined;
    const shape = tensor?.shape?.dim.map(({ value }) => (value.case === 'dimValue' ? Number(value.value) : NaN));
    if (tensor?.elemType !== FLOAT || !shape || shape.some(Number.isNaN)) {
        throw new Error(`Expected a float32 input with a static shape, but \`${name}\` is something else.`);
    }
    return { name, shape };
}
