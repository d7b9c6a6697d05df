import { dump } from 'npyjs';
import type { Result } from '../schema/result.ts';
import { OWN, change, describeRefusals, npyOf, put, putting, type HostileCase } from './hostile-folder.ts';

const cases: readonly HostileCase[] = [
  [
    'an array of another shape',
    () => put(`${OWN}/map.npy`, new Uint8Array(dump(new Float32Array(64), [64]))),
    /float32 \[8, 8\]/,
  ],
  [
    'an array of doubles',
    () => put(`${OWN}/map.npy`, new Uint8Array(dump(new Float64Array(64), [8, 8]))),
    /float32 \[8, 8\]/,
  ],
  ['an array that is a page', putting(`${OWN}/map.npy`, '<html>'), /float32/],
  [
    'an array of big-endian floats',
    () => put(`${OWN}/map.npy`, npyOf("{'descr': '>f4', 'fortran_order': False, 'shape': (8, 8), }\n", 256)),
    /float32/,
  ],
  [
    'an array in Fortran’s order',
    () => put(`${OWN}/map.npy`, npyOf("{'descr': '<f4', 'fortran_order': True, 'shape': (8, 8), }\n", 256)),
    /float32/,
  ],
  [
    'an array with fewer values than its shape',
    () => put(`${OWN}/map.npy`, npyOf("{'descr': '<f4', 'fortran_order': False, 'shape': (8, 8), }\n", 252)),
    /float32/,
  ],
  [
    'an array of very many values',
    async () => {
      await put(
        `${OWN}/map.npy`,
        npyOf("{'descr': '<f4', 'fortran_order': False, 'shape': (999999999, 999999999), }\n", 256),
      );
      await change<Result>(`${OWN}/result.json`, ({ arrays: [one] }) => (one!.shape = [999_999_999, 999_999_999]));
    },
    /float32/,
  ],
];

describeRefusals('the content folder of a stranger: its arrays', cases);
