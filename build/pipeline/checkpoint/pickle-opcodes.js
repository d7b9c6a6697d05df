import { Inert } from "./pickle-values.js";
const literal = (read) => (machine) => {
    machine.push(read(machine));
};
const list = (items) => items;
/** The opcodes of protocols 0 to 5 as Python's `pickletools` documents them; those that only say what bytes mean as data. */
export const opcodes = new Map([
    // Constants and numbers
    [0x4e, literal(() => null)], // NONE
    [0x88, literal(() => true)], // NEWTRUE
    [0x89, literal(() => false)], // NEWFALSE
    [0x4b, literal(({ cursor }) => cursor.uint8())], // BININT1
    [0x4d, literal(({ cursor }) => cursor.uint16())], // BININT2
    [0x4a, literal(({ cursor }) => cursor.int32())], // BININT
    [0x8a, literal(({ cursor }) => cursor.integer(cursor.uint8()))], // LONG1
    [0x8b, literal(({ cursor }) => cursor.integer(cursor.uint32()))], // LONG4
    [0x47, literal(({ cursor }) => cursor.float64())], // BINFLOAT
    [0x49, literal(({ cursor }) => cursor.integerLine())], // INT; True is written 01, which is as good here
    [0x4c, literal(({ cursor }) => cursor.integerLine())], // LONG
    [0x46, literal(({ cursor }) => Number(cursor.line().replace('inf', 'Infinity')))], // FLOAT
    // Texts and bytes; Python 2's strings are taken for UTF-8, as PyTorch does
    [0x58, literal(({ cursor }) => cursor.text(cursor.uint32()))], // BINUNICODE
    [0x8c, literal(({ cursor }) => cursor.text(cursor.uint8()))], // SHORT_BINUNICODE
    [0x8d, literal(({ cursor }) => cursor.text(cursor.uint64()))], // BINUNICODE8
    [0x56, literal(({ cursor }) => cursor.line())], // UNICODE
    [0x54, literal(({ cursor }) => cursor.text(cursor.uint32()))], // BINSTRING
    [0x55, literal(({ cursor }) => cursor.text(cursor.uint8()))], // SHORT_BINSTRING
    [0x42, literal(({ cursor }) => cursor.take(cursor.uint32()))], // BINBYTES
    [0x43, literal(({ cursor }) => cursor.take(cursor.uint8()))], // SHORT_BINBYTES
    [0x8e, literal(({ cursor }) => cursor.take(cursor.uint64()))], // BINBYTES8
    [0x96, literal(({ cursor }) => cursor.take(cursor.uint64()))], // BYTEARRAY8
    [0x97, literal(() => new Inert('pickle.PickleBuffer'))], // NEXT_BUFFER: bytes outside of the file
    [0x98, () => undefined], // READONLY_BUFFER
    // Tuples and lists; both are arrays here
    [0x28, (machine) => machine.mark()], // MARK
    [0x29, literal(() => [])], // EMPTY_TUPLE
    [0x85, (machine) => machine.collect(1, list)], // TUPLE1
    [0x86, (machine) => machine.collect(2, list)], // TUPLE2
    [0x87, (machine) => machine.collect(3, list)], // TUPLE3
    [0x74, (machine) => machine.collect('mark', list)], // TUPLE
    [0x5d, literal(() => [])], // EMPTY_LIST
    [0x6c, (machine) => machine.collect('mark', list)], // LIST
    [0x61, (machine) => machine.append(machine.popMany(1))], // APPEND
    [0x65, (machine) => machine.append(machine.popMany('mark'))], // APPENDS
    // Dictionaries and sets
    [0x7d, literal(() => new Map())], // EMPTY_DICT
    [0x64, (machine) => machine.collect('mark', (items) => machine.fill(new Map(), items))], // DICT
    [0x73, (machine) => machine.setItems(machine.popMany(2))], // SETITEM
    [0x75, (machine) => machine.setItems(machine.popMany('mark'))], // SETITEMS
    [0x8f, literal(() => new Set())], // EMPTY_SET
    [0x90, (machine) => machine.add(machine.popMany('mark'))], // ADDITEMS
    [0x91, (machine) => machine.collect('mark', (items) => new Set(items))], // FROZENSET
    // The stack and the memo
    [0x30, (machine) => void machine.pop()], // POP
    [0x31, (machine) => void machine.popMany('mark')], // POP_MARK
    [0x32, (machine) => machine.push(machine.top())], // DUP
    [0x71, (machine) => machine.memorize(machine.cursor.uint8())], // BINPUT
    [0x72, (machine) => machine.memorize(machine.cursor.uint32())], // LONG_BINPUT
    [0x70, (machine) => machine.memorize(machine.cursor.integerLine())], // PUT
    [0x94, (machine) => machine.memorize()], // MEMOIZE
    [0x68, (machine) => machine.recall(machine.cursor.uint8())], // BINGET
    [0x6a, (machine) => machine.recall(machine.cursor.uint32())], // LONG_BINGET
    [0x67, (machine) => machine.recall(machine.cursor.integerLine())], // GET
    // Names and the calls of them, which are placeholders for all that is not a tensor
    [0x63, (machine) => machine.global(machine.cursor.line(), machine.cursor.line())], // GLOBAL
    [0x93, (machine) => machine.stackGlobal()], // STACK_GLOBAL
    [0x52, (machine) => machine.call()], // REDUCE
    [0x81, (machine) => machine.call()], // NEWOBJ
    [0x92, (machine) => machine.callWithKeywords()], // NEWOBJ_EX
    [0x69, (machine) => machine.instantiate(machine.cursor.line(), machine.cursor.line())], // INST
    [0x6f, (machine) => machine.instantiateFirst()], // OBJ
    [0x82, (machine) => machine.extension(machine.cursor.uint8())], // EXT1
    [0x83, (machine) => machine.extension(machine.cursor.uint16())], // EXT2
    [0x84, (machine) => machine.extension(machine.cursor.int32())], // EXT4
    [0x62, (machine) => machine.build()], // BUILD
    [0x51, (machine) => machine.persistent()], // BINPERSID
    // The envelope
    [0x80, (machine) => machine.protocol(machine.cursor.uint8())], // PROTO
    [0x95, (machine) => void machine.cursor.uint64()], // FRAME: a hint for buffering; every read is checked anyway
]);
export const STOP = 0x2e;
