import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { listOnnxLayers } from '../models/onnx/list-layers.ts';
import { formatTable } from './table.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly size?: readonly [number, number];
  readonly json?: boolean;
}

/** `vitrine layers`. */
export function layersCommand({ stdout, workingFolder }: Terminal): Command {
  return new Command('layers')
    .description('print the layers of a network in an ONNX file: their names, kinds and shapes')
    .argument('<file>', 'an ONNX file')
    .option(
      '--size <width>x<height>',
      'size of the picture, where the file leaves it open; default: 224x224',
      parseSize,
    )
    .option('--json', 'as a JSON list of {name, kind, outputShape, receptiveField, parameters}')
    .action(async (file: string, { size, json }: Options) => {
      const layers = await listOnnxLayers(file, resolve(workingFolder, file), size);
      if (json === true) {
        stdout.write(`${JSON.stringify(layers, null, 2)}\n`);
        return;
      }
      const rows = layers.map(({ name, kind, outputShape, parameters }) => [
        name,
        kind,
        outputShape.join('×'),
        parameters === 0 ? '' : String(parameters),
      ]);
      stdout.write(formatTable(['layer', 'kind', 'shape', 'parameters'], rows));
    });
}

function parseSize(text: string): readonly [number, number] {
  const [, width, height] = /^(\d{1,4})x(\d{1,4})$/.exec(text) ?? [];
  if (width === undefined || Number(width) * Number(height) === 0) throw new InvalidArgumentError('Expected 224x224.');
  return [Number(width), Number(height)];
}
