import { z } from 'zod';
/** What can be said of each kind of layer, under PyTorch's meanings and defaults; input channels follow from the layer before. */
export declare const layerOptions: {
    readonly conv2d: z.ZodObject<{
        in: z.ZodOptional<z.ZodInt>;
        out: z.ZodInt;
        kernel: z.ZodPipe<z.ZodUnion<readonly [z.ZodNumber, z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>]>, z.ZodTransform<readonly [number, number], number | [number, number]>>;
        stride: z.ZodDefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodNumber, z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>]>, z.ZodTransform<readonly [number, number], number | [number, number]>>>;
        padding: z.ZodDefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodNumber, z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>]>, z.ZodTransform<readonly [number, number], number | [number, number]>>>;
        dilation: z.ZodDefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodNumber, z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>]>, z.ZodTransform<readonly [number, number], number | [number, number]>>>;
        groups: z.ZodDefault<z.ZodInt>;
        bias: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>;
    readonly batchNorm2d: z.ZodObject<{
        features: z.ZodOptional<z.ZodInt>;
        eps: z.ZodDefault<z.ZodNumber>;
    }, z.core.$strict>;
    readonly relu: z.ZodObject<{}, z.core.$strict>;
    readonly relu6: z.ZodObject<{}, z.core.$strict>;
    readonly leakyRelu: z.ZodObject<{
        slope: z.ZodDefault<z.ZodNumber>;
    }, z.core.$strict>;
    readonly maxPool2d: z.ZodObject<{
        kernel: z.ZodPipe<z.ZodUnion<readonly [z.ZodNumber, z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>]>, z.ZodTransform<readonly [number, number], number | [number, number]>>;
        stride: z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodNumber, z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>]>, z.ZodTransform<readonly [number, number], number | [number, number]>>>;
        padding: z.ZodDefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodNumber, z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>]>, z.ZodTransform<readonly [number, number], number | [number, number]>>>;
        ceil: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>;
    readonly avgPool2d: z.ZodObject<{
        kernel: z.ZodPipe<z.ZodUnion<readonly [z.ZodNumber, z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>]>, z.ZodTransform<readonly [number, number], number | [number, number]>>;
        stride: z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodNumber, z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>]>, z.ZodTransform<readonly [number, number], number | [number, number]>>>;
        padding: z.ZodDefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodNumber, z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>]>, z.ZodTransform<readonly [number, number], number | [number, number]>>>;
        countIncludePad: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>;
    readonly adaptiveAvgPool2d: z.ZodObject<{
        size: z.ZodDefault<z.ZodLiteral<1>>;
    }, z.core.$strict>;
    readonly flatten: z.ZodObject<{}, z.core.$strict>;
    readonly linear: z.ZodObject<{
        in: z.ZodOptional<z.ZodInt>;
        out: z.ZodInt;
        bias: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>;
    readonly dropout: z.ZodObject<{
        p: z.ZodDefault<z.ZodNumber>;
    }, z.core.$strict>;
};
export type LayerKind = keyof typeof layerOptions;
/** The options of one kind with all defaults filled in. */
export type LayerOptions<Kind extends LayerKind> = z.output<(typeof layerOptions)[Kind]>;
/** The options of one kind as they are written. */
export type LayerOptionsInput<Kind extends LayerKind> = z.input<(typeof layerOptions)[Kind]>;
