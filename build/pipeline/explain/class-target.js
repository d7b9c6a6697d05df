import { expected } from "../base/errors.js";
/**
 * The class to explain for a picture: its label where there is one, else what the model will answer.
 *
 * @throws UserError when the label is no class of the model
 */
export function plannedClass(picture, classes) {
    if (picture.label === null)
        return { kind: 'predicted-class' };
    const className = classes[picture.label];
    if (className === undefined) {
        throw expected(`a label from 0 to ${classes.length - 1}`, { at: picture.id, received: String(picture.label) });
    }
    return { kind: 'class', classIndex: picture.label, className, from: 'label' };
}
/** One task a picture, each about the picture's class; `cost` in forward passes. */
export function taskPerPicture({ model, pictures }, cost) {
    return pictures.map((picture) => ({ picture, target: plannedClass(picture, model.classes), cost }));
}
/** Narrows a task's target. @throws for a target that is no class: a defect of the plan, not the user's. */
export function classOf(target) {
    if (target.kind !== 'class')
        throw new TypeError(`This method explains classes, not a ${target.kind}.`);
    return target;
}
