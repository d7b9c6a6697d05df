import * as tf from '@tensorflow/tfjs-core';
/** A result of any rank in ONNX's order. */
export const channelsFirst = (tensor) => ({ tensor, layout: 'channels-first' });
/** A result [B, H, W, C]. */
export const channelsLast = (tensor) => ({ tensor, layout: 'channels-last' });
/**
 * One value of a graph. Consumers ask for it in the order of axes that suits them; a conversion is made when first asked for
 * and kept, for a constant (kernels among them) until the session ends, so that it happens once.
 */
export class Value {
    /** As ONNX counts axes, whatever the layout. */
    shape;
    layout;
    /** Set where the graph gives the value itself. */
    constant;
    #forms = new Map();
    constructor(shape, layout, constant) {
        this.shape = shape;
        this.layout = layout;
        this.constant = constant;
    }
    /** A value of one run; it owns the tensor from now on. */
    static computed({ tensor, layout }) {
        const shape = layout === 'channels-last' ? [0, 3, 1, 2].map((axis) => tensor.shape[axis]) : tensor.shape;
        const value = new Value(shape, layout);
        value.#forms.set(layout, tensor);
        return value;
    }
    /** A value of the graph, uploaded in the forms that its consumers want. */
    static constant(constant) {
        return new Value(constant.shape, 'channels-first', constant);
    }
    get rank() {
        return this.shape.length;
    }
    /** In the order of axes that it has. */
    tensor() {
        return this.in(this.layout);
    }
    channelsFirst() {
        return this.in('channels-first');
    }
    /** @throws {Error} for any rank but 4. */
    channelsLast() {
        if (this.rank !== 4)
            throw new Error(`Expected a value [B, C, H, W], but received [${this.shape.join(', ')}].`);
        return this.in('channels-last');
    }
    in(layout) {
        return this.form(layout, (plain) => (layout === this.layout ? plain : inOrder(layout, plain)));
    }
    /** The value brought into another shape for one kind of consumer, made once for each name. */
    form(name, make) {
        let form = this.#forms.get(name);
        if (!form) {
            form = tf.keep(tf.tidy(() => make(this.#own())));
            this.#forms.set(name, form);
        }
        return form;
    }
    /** Frees every tensor that it holds; once more does no harm. */
    dispose() {
        for (const form of this.#forms.values())
            form.dispose();
        this.#forms.clear();
    }
    #own() {
        const own = this.#forms.get(this.layout);
        if (own)
            return own;
        if (this.constant?.dtype !== 'float32') {
            throw new Error(`Expected float32 values [${this.shape.join(', ')}], but received ${this.constant?.dtype}.`);
        }
        return tf.tensor(this.constant.data, [...this.constant.shape]);
    }
}
/** Where each of ONNX's axes lies in a tensor of that layout. */
export function axisIn(layout, axis) {
    return layout === 'channels-last' ? [0, 3, 1, 2][axis] : axis;
}
/** Something per axis, given in ONNX's order, in the order of that layout. */
export function perAxis(layout, values) {
    return layout === 'channels-last' ? [0, 2, 3, 1].map((axis) => values[axis]) : [...values];
}
/** A tensor of rank 4 from the other order of axes into this one. */
export function inOrder(layout, tensor) {
    const order = layout === 'channels-last' ? [0, 2, 3, 1] : [0, 3, 1, 2];
    const shape = order.map((axis) => tensor.shape[axis]);
    const [, channels, height, width] = layout === 'channels-last' ? tensor.shape : shape;
    // One channel or one pixel: the values lie in the same order either way.
    return channels === 1 || height * width === 1 ? tf.reshape(tensor, shape) : tf.transpose(tensor, order);
}
