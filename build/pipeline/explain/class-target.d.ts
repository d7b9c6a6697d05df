import type { Target } from '../../schema/result.ts';
import type { PictureRef, PlannedTarget, PlanRequest, TaskDraft } from './method.ts';
/** A class that is explained. */
export type ClassTarget = Extract<Target, {
    kind: 'class';
}>;
/**
 * The class to explain for a picture: its label where there is one, else what the model will answer.
 *
 * @throws UserError when the label is no class of the model
 */
export declare function plannedClass(picture: PictureRef, classes: readonly string[]): PlannedTarget;
/** One task a picture, each about the picture's class; `cost` in forward passes. */
export declare function taskPerPicture({ model, pictures }: PlanRequest<unknown>, cost: number): readonly TaskDraft[];
/** Narrows a task's target. @throws for a target that is no class: a defect of the plan, not the user's. */
export declare function classOf(target: Target): ClassTarget;
