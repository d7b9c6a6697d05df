import { PickleMachine } from "./pickle-machine.js";
import { opcodes, STOP } from "./pickle-opcodes.js";
/**
 * The value of the pickle at the cursor, which is left behind its end.
 *
 * Nothing in it is executed and no object is built: a call of anything but PyTorch's own functions for tensors gives a placeholder.
 * Protocols 0 to 5. @throws UserError for damage, for references that are not to storages, and beyond the budget.
 */
export function unpickle(cursor, persistentLoad) {
    const machine = new PickleMachine(cursor, persistentLoad);
    for (;;) {
        machine.spend(1);
        const code = cursor.uint8();
        if (code === STOP)
            return machine.finish();
        const opcode = opcodes.get(code);
        if (opcode === undefined) {
            throw cursor.refuse(`the unknown pickle opcode 0x${code.toString(16).padStart(2, '0')}`);
        }
        opcode(machine);
    }
}
