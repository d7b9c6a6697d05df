import { z } from 'zod';
/** A file that holds a matrix. */
export declare const MatrixFile: z.ZodObject<{
    encoding: z.ZodOptional<z.ZodString>;
    separator: z.ZodOptional<z.ZodEnum<{
        ",": ",";
        ";": ";";
        "\t": "\t";
        "|": "|";
        " ": " ";
    }>>;
    decimal: z.ZodOptional<z.ZodEnum<{
        ",": ",";
        ".": ".";
    }>>;
    file: z.ZodString;
    key: z.ZodOptional<z.ZodString>;
    labels: z.ZodOptional<z.ZodEnum<{
        rows: "rows";
        columns: "columns";
        both: "both";
        none: "none";
    }>>;
}, z.core.$strict>;
export type MatrixFile = z.infer<typeof MatrixFile>;
/** Cells that are left empty; the numbers stay in the table and in the CSV file. */
export declare const MatrixMask: z.ZodUnion<readonly [z.ZodEnum<{
    "upper-triangle": "upper-triangle";
    "lower-triangle": "lower-triangle";
    zeros: "zeros";
}>, z.ZodObject<{
    below: z.ZodNumber;
}, z.core.$strict>, z.ZodObject<{
    above: z.ZodNumber;
}, z.core.$strict>]>;
export type MatrixMask = z.infer<typeof MatrixMask>;
/** A labelled matrix to draw, as `vitrine.config.ts` names it. */
export declare const MatrixConfig: z.ZodObject<{
    data: z.ZodUnion<readonly [z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodNumber, z.ZodNaN, z.ZodNull]>>>, z.ZodObject<{
        encoding: z.ZodOptional<z.ZodString>;
        separator: z.ZodOptional<z.ZodEnum<{
            ",": ",";
            ";": ";";
            "\t": "\t";
            "|": "|";
            " ": " ";
        }>>;
        decimal: z.ZodOptional<z.ZodEnum<{
            ",": ",";
            ".": ".";
        }>>;
        file: z.ZodString;
        key: z.ZodOptional<z.ZodString>;
        labels: z.ZodOptional<z.ZodEnum<{
            rows: "rows";
            columns: "columns";
            both: "both";
            none: "none";
        }>>;
    }, z.core.$strict>]>;
    rows: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>>;
    columns: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>>;
    missing: z.ZodDefault<z.ZodEnum<{
        refuse: "refuse";
        blank: "blank";
    }>>;
    vmin: z.ZodOptional<z.ZodNumber>;
    vmax: z.ZodOptional<z.ZodNumber>;
    id: z.ZodString;
    title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    rowTitle: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    columnTitle: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    barTitle: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    colormap: z.ZodDefault<z.ZodString>;
    format: z.ZodOptional<z.ZodString>;
    xAxis: z.ZodDefault<z.ZodEnum<{
        bottom: "bottom";
        top: "top";
    }>>;
    turnRowLabels: z.ZodDefault<z.ZodBoolean>;
    mask: z.ZodOptional<z.ZodUnion<readonly [z.ZodEnum<{
        "upper-triangle": "upper-triangle";
        "lower-triangle": "lower-triangle";
        zeros: "zeros";
    }>, z.ZodObject<{
        below: z.ZodNumber;
    }, z.core.$strict>, z.ZodObject<{
        above: z.ZodNumber;
    }, z.core.$strict>]>>;
    lineWidth: z.ZodDefault<z.ZodNumber>;
    credit: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
}, z.core.$strict>;
export type MatrixConfig = z.infer<typeof MatrixConfig>;
/** A matrix, read and checked: all that a figure of it needs. */
export declare const ReportMatrix: z.ZodObject<{
    values: z.ZodArray<z.ZodArray<z.ZodNullable<z.ZodNumber>>>;
    rows: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>>;
    columns: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>>;
    vmin: z.ZodNumber;
    vmax: z.ZodNumber;
    digest: z.ZodString;
    remarks: z.ZodArray<z.ZodObject<{
        code: z.ZodString;
        text: z.ZodString;
    }, z.core.$strict>>;
    id: z.ZodString;
    title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    rowTitle: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    columnTitle: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    barTitle: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    colormap: z.ZodDefault<z.ZodString>;
    format: z.ZodOptional<z.ZodString>;
    xAxis: z.ZodDefault<z.ZodEnum<{
        bottom: "bottom";
        top: "top";
    }>>;
    turnRowLabels: z.ZodDefault<z.ZodBoolean>;
    mask: z.ZodOptional<z.ZodUnion<readonly [z.ZodEnum<{
        "upper-triangle": "upper-triangle";
        "lower-triangle": "lower-triangle";
        zeros: "zeros";
    }>, z.ZodObject<{
        below: z.ZodNumber;
    }, z.core.$strict>, z.ZodObject<{
        above: z.ZodNumber;
    }, z.core.$strict>]>>;
    lineWidth: z.ZodDefault<z.ZodNumber>;
    credit: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
}, z.core.$strict>;
export type ReportMatrix = z.infer<typeof ReportMatrix>;
