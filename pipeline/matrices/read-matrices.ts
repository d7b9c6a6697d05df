import type { MatrixConfig, ReportMatrix } from '../../schema/matrix.ts';
import { expected } from '../base/errors.ts';
import { readMatrix } from './read-matrix.ts';

/** Reads every matrix of a configuration. @throws UserError as {@link readMatrix}, and for an id that two of them have */
export async function readMatrices(configs: readonly MatrixConfig[], folder: string): Promise<readonly ReportMatrix[]> {
  const matrices: ReportMatrix[] = [];
  for (const config of configs) {
    if (matrices.some(({ id }) => id === config.id)) {
      throw expected('an id of its own for every matrix', { at: 'matrices', received: `\`${config.id}\` twice` });
    }
    matrices.push(await readMatrix(config, folder));
  }
  return matrices;
}
