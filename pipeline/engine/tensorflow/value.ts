import * as tf from '@tensorflow/tfjs-core';
import type { Tensor as Constant } from '../../graph/graph.ts';

/**
 * Order of the axes of a tensor of rank 4: [B, C, H, W] as ONNX has it, or [B, H, W, C] as TensorFlow's kernels want it.
 * Tensors of any other rank are always in ONNX's order, `channels-first`.
 */
export type Layout = 'channels-first' | 'channels-last';

/** What a node computes: a tensor that nobody else holds, and the order of its axes. */
export interface Result {
  readonly tensor: tf.Tensor;
  readonly layout: Layout;
}

/** A result of any rank in ONNX's order. */
export const channelsFirst = (tensor: tf.Tensor): Result => ({ tensor, layout: 'channels-first' });
/** A result [B, H, W, C]. */
export const channelsLast = (tensor: tf.Tensor): Result => ({ tensor, layout: 'channels-last' });

/**
 * One value of a graph. Consumers ask for it in the order of axes that suits them; a conversion is made when first asked for
 * and kept, for a constant (kernels among them) until the session ends, so that it happens once.
 */
export class Value {
  /** As ONNX counts axes, whatever the layout. */
  readonly shape: readonly number[];
  readonly layout: Layout;
  /** Set where the graph gives the value itself. */
  readonly constant: Constant | undefined;
  readonly #forms = new Map<string, tf.Tensor>();

  private constructor(shape: readonly number[], layout: Layout, constant?: Constant) {
    this.shape = shape;
    this.layout = layout;
    this.constant = constant;
  }

  /** A value of one run; it owns the tensor from now on. */
  static computed({ tensor, layout }: Result): Value {
    const shape = layout === 'channels-last' ? [0, 3, 1, 2].map((axis) => tensor.shape[axis]!) : tensor.shape;
    const value = new Value(shape, layout);
    value.#forms.set(layout, tensor);
    return value;
  }

  /** A value of the graph, uploaded in the forms that its consumers want. */
  static constant(constant: Constant): Value {
    return new Value(constant.shape, 'channels-first', constant);
  }

  get rank(): number {
    return this.shape.length;
  }

  /** In the order of axes that it has. */
  tensor(): tf.Tensor {
    return this.in(this.layout);
  }

  channelsFirst(): tf.Tensor {
    return this.in('channels-first');
  }

  /** @throws {Error} for any rank but 4. */
  channelsLast(): tf.Tensor4D {
    if (this.rank !== 4) throw new Error(`Expected a value [B, C, H, W], but received [${this.shape.join(', ')}].`);
    return this.in('channels-last') as tf.Tensor4D;
  }

  in(layout: Layout): tf.Tensor {
    return this.form(layout, (plain) => (layout === this.layout ? plain : inOrder(layout, plain)));
  }

  /** The value brought into another shape for one kind of consumer, made once for each name. */
  form<T extends tf.Tensor>(name: string, make: (tensor: tf.Tensor) => T): T {
    let form = this.#forms.get(name);
    if (!form) {
      form = tf.keep(tf.tidy(() => make(this.#own())));
      this.#forms.set(name, form);
    }
    return form as T;
  }

  /** Frees every tensor that it holds; once more does no harm. */
  dispose(): void {
    for (const form of this.#forms.values()) form.dispose();
    this.#forms.clear();
  }

  #own(): tf.Tensor {
    const own = this.#forms.get(this.layout);
    if (own) return own;
    if (this.constant?.dtype !== 'float32') {
      throw new Error(`Expected float32 values [${this.shape.join(', ')}], but received ${this.constant?.dtype}.`);
    }
    return tf.tensor(this.constant.data, [...this.constant.shape]);
  }
}

/** Where each of ONNX's axes lies in a tensor of that layout. */
export function axisIn(layout: Layout, axis: number): number {
  return layout === 'channels-last' ? [0, 3, 1, 2][axis]! : axis;
}

/** Something per axis, given in ONNX's order, in the order of that layout. */
export function perAxis<T>(layout: Layout, values: readonly T[]): T[] {
  return layout === 'channels-last' ? [0, 2, 3, 1].map((axis) => values[axis]!) : [...values];
}

/** A tensor of rank 4 from the other order of axes into this one. */
export function inOrder(layout: Layout, tensor: tf.Tensor): tf.Tensor {
  const order = layout === 'channels-last' ? [0, 2, 3, 1] : [0, 3, 1, 2];
  const shape = order.map((axis) => tensor.shape[axis]!);
  const [, channels, height, width] = layout === 'channels-last' ? tensor.shape : shape;
  // One channel or one pixel: the values lie in the same order either way.
  return channels === 1 || height! * width! === 1 ? tf.reshape(tensor, shape) : tf.transpose(tensor, order);
}
