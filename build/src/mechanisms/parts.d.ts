/** A path. @param kind `l` line, `d` dashed, `a` accent line, `f` filled ground, `k` ink … */
export declare function path(data: string, kind?: string): string;
/** The path data of a rectangle. */
export declare function box(x: number, y: number, width: number, height?: number): string;
/** A rectangle. */
export declare function rectangle(x: number, y: number, width: number, height: number, kind?: string): string;
/** A straight arrow. */
export declare function arrow(x1: number, y1: number, x2: number, y2: number, kind?: string): string;
/** A line of text with its base line at `y`. @param kind `t` begins at `x`; `c` is centred, `e` ends there; `m` is muted */
export declare function label(x: number, y: number, text: string, kind?: string): string;
/** A raster picture. @param kind `px` keeps its pixels crisp */
export declare function image(href: string, x: number, y: number, width: number, kind?: string, height?: number): string;
/** A part of a raster picture, in its own pixels. */
export declare function imagePart(href: string, at: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
}, part: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
}, whole: {
    readonly width: number;
    readonly height: number;
}): string;
/** Things in a pile, the last in front, each drawn at its offset. */
export declare function pile(count: number, offset: number, draw: (x: number, y: number, index: number) => string): string;
/** A frame of lines around a place. */
export declare function outline(x: number, y: number, width: number, height?: number, kind?: string): string;
/** Bars that stand on a line or hang from it. @param values −1 … 1 */
export declare function bars(values: readonly number[], { x, y, width, gap, height, }: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly gap: number;
    readonly height: number;
}, kinds?: {
    readonly up: string;
    readonly down: string;
}): string;
/** A curve through points in a frame; `values` in 0 … 1, from left to right. */
export declare function curve(values: readonly number[], x: number, y: number, width: number, height: number, kind?: string): string;
/** A dot. */
export declare function dot(x: number, y: number, radius: number, kind?: string): string;
