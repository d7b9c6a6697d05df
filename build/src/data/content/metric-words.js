/** The words of several metrics; of measures of one name, those of the first. */
export function joinMetricWords(proses) {
    const joined = (entries) => new Map(entries.filter(([name], index) => entries.findIndex(([one]) => one === name) === index));
    return {
        measures: joined(proses.flatMap(({ measures }) => Object.entries(measures))),
        parts: joined(proses.flatMap(({ parts }) => Object.entries(parts))),
        curves: proses.flatMap(({ curves }) => (curves === undefined ? [] : [curves])),
    };
}
