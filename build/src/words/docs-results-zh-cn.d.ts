/** 结果文件中每个键的含义，以 schema 里的英文句子为索引；与配置相同的句子不再重复。 */
export declare const resultFieldsZhCn: Readonly<Record<string, string>>;
