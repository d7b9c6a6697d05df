import type { ByteCursor } from './byte-cursor.ts';
import { type PersistentLoad } from './pickle-machine.ts';
import type { PickleValue } from './pickle-values.ts';
/**
 * The value of the pickle at the cursor, which is left behind its end.
 *
 * Nothing in it is executed and no object is built: a call of anything but PyTorch's own functions for tensors gives a placeholder.
 * Protocols 0 to 5. @throws UserError for damage, for references that are not to storages, and beyond the budget.
 */
export declare function unpickle(cursor: ByteCursor, persistentLoad?: PersistentLoad): PickleValue;
