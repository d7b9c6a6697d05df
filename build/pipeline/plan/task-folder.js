/** Where a task's files lie, relative to `content/`: `results/lime/img-3-course-1a2b3c4d`. */
export function taskFolder({ method, picture, target, model, variant, key }) {
    const parts = [picture, targetName(target), model, variant, key.slice(0, 8)];
    return `results/${method}/${parts.filter((part) => part !== null).join('-')}`;
}
/** The layer and filter of a filter; a class needs no name, since a picture is explained for one class only. */
function targetName(target) {
    if (target.kind !== 'filter')
        return null;
    const layer = target.layer
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(-40);
    return `${layer}-filter-${target.filter}`;
}
