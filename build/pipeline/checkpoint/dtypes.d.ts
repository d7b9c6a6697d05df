/** Reads one value at a byte position. */
type ReadValue = (view: DataView, position: number, littleEndian: boolean) => number;
/** PyTorch's types of values by PyTorch's names. */
export declare const dtypes: {
    readonly float32: {
        readonly bytes: 4;
        readonly read: (view: DataView<ArrayBufferLike>, at: number, little: boolean) => number;
    };
    readonly float64: {
        readonly bytes: 8;
        readonly read: (view: DataView<ArrayBufferLike>, at: number, little: boolean) => number;
    };
    readonly float16: {
        readonly bytes: 2;
        readonly read: (view: DataView<ArrayBufferLike>, at: number, little: boolean) => number;
    };
    readonly bfloat16: {
        readonly bytes: 2;
        readonly read: (view: DataView<ArrayBufferLike>, at: number, little: boolean) => number;
    };
    readonly int64: {
        readonly bytes: 8;
        readonly read: (view: DataView<ArrayBufferLike>, at: number, little: boolean) => number;
    };
    readonly int32: {
        readonly bytes: 4;
        readonly read: (view: DataView<ArrayBufferLike>, at: number, little: boolean) => number;
    };
    readonly int16: {
        readonly bytes: 2;
        readonly read: (view: DataView<ArrayBufferLike>, at: number, little: boolean) => number;
    };
    readonly int8: {
        readonly bytes: 1;
        readonly read: (view: DataView<ArrayBufferLike>, at: number) => number;
    };
    readonly uint64: {
        readonly bytes: 8;
        readonly read: (view: DataView<ArrayBufferLike>, at: number, little: boolean) => number;
    };
    readonly uint32: {
        readonly bytes: 4;
        readonly read: (view: DataView<ArrayBufferLike>, at: number, little: boolean) => number;
    };
    readonly uint16: {
        readonly bytes: 2;
        readonly read: (view: DataView<ArrayBufferLike>, at: number, little: boolean) => number;
    };
    readonly uint8: {
        readonly bytes: 1;
        readonly read: (view: DataView<ArrayBufferLike>, at: number) => number;
    };
    readonly bool: {
        readonly bytes: 1;
        readonly read: (view: DataView<ArrayBufferLike>, at: number) => 1 | 0;
    };
    readonly complex64: {
        readonly bytes: 8;
    };
    readonly complex128: {
        readonly bytes: 16;
    };
    readonly qint8: {
        readonly bytes: 1;
    };
    readonly quint8: {
        readonly bytes: 1;
    };
    readonly qint32: {
        readonly bytes: 4;
    };
    readonly float8_e4m3fn: {
        readonly bytes: 1;
    };
    readonly float8_e4m3fnuz: {
        readonly bytes: 1;
    };
    readonly float8_e5m2: {
        readonly bytes: 1;
    };
    readonly float8_e5m2fnuz: {
        readonly bytes: 1;
    };
    readonly float8_e8m0fnu: {
        readonly bytes: 1;
    };
    readonly complex32: {
        readonly bytes: 4;
    };
};
export type DType = keyof typeof dtypes;
/** True for a name that PyTorch gives to a type of values. */
export declare function isDType(name: string): name is DType;
/** Bytes that one value takes. */
export declare function itemBytes(dtype: DType): number;
/** How a value of the type is read; undefined for complex and quantized types. */
export declare function valueReader(dtype: DType): ReadValue | undefined;
export {};
