/** 配置中每个键的含义，以 schema 里的英文句子为索引。 */
export declare const configFieldsZhCn: Readonly<Record<string, string>>;
