import type { Preprocess } from '../../schema/config.ts';
import { float32, ints, type Node, type Tensor } from '../graph/graph.ts';
import { PICTURE } from './model.ts';

/** Name of the picture as a network sees it. */
export const NORMALIZE = 'normalize';

/** Of a colour's brightness, how much each of red, green and blue has (ITU-R BT.601, as Pillow takes it for grey pictures). */
const LUMA = [0.299, 0.587, 0.114] as const;

/**
 * Channel order, scale, mean and std as one 1×1 convolution of RGB pixels; undefined where it would change nothing. A network of one
 * channel gets the brightness, with the first mean and std.
 */
export function normalize(
  { channels: order, scale, mean, std }: Preprocess,
  channels: 1 | 3 = 3,
): { node: Node; initializers: [string, Tensor][] } | undefined {
  const weight = new Float32Array(3 * channels);
  for (const channel of ([0, 1, 2] as const).slice(0, channels)) {
    const colour = order === 'bgr' ? 2 - channel : channel;
    if (channels === 3) weight[channel * 3 + colour] = scale / std[channel];
    else LUMA.forEach((share, each) => (weight[each] = (share * scale) / std[0]));
  }
  const bias = Float32Array.from(
    ([0, 1, 2] as const).slice(0, channels),
    (channel) => 0 - mean[channel] / std[channel],
  );
  const unchanged =
    channels === 3 &&
    weight.every((value, index) => value === (index % 4 === 0 ? 1 : 0)) &&
    bias.every((value) => value === 0);
  if (unchanged) return undefined;
  return {
    node: {
      op: 'Conv',
      inputs: [PICTURE, `${NORMALIZE}.weight`, `${NORMALIZE}.bias`],
      outputs: [NORMALIZE],
      attributes: { kernel_shape: ints([1, 1]) },
    },
    initializers: [
      [`${NORMALIZE}.weight`, float32([channels, 3, 1, 1], weight)],
      [`${NORMALIZE}.bias`, float32([channels], bias)],
    ],
  };
}
