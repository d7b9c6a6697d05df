import type { Config, EngineConfig } from '../../schema/config.ts';
import type { ReportMatrix } from '../../schema/matrix.ts';
import { type ModelInput } from '../inputs/input.ts';
import type { LoadedConfig } from '../config/config.ts';
import type { Rooms } from '../config/find-rooms.ts';
import type { Plugin } from '../config/plugins.ts';
import { type PlannedTask } from '../plan/plan.ts';
import { type InspectedTask } from './report.ts';
import { type RunEffects, type RunSummary } from '../tasks/run.ts';
import { type Store } from '../store/store.ts';
import { type OpenTexts } from '../inputs/open-texts.ts';
/** A configuration with everything that it names, opened. */
export interface Project {
    readonly config: Config;
    readonly inputs: readonly ModelInput[];
    readonly texts: OpenTexts;
    readonly rooms: Rooms;
    readonly plugins: readonly Plugin[];
    readonly tasks: readonly PlannedTask[];
    readonly matrices: readonly ReportMatrix[];
}
/** Opens models, encoders, pictures, texts and matrices, and plans. @throws UserError for anything that cannot be opened or planned */
export declare function openProject({ config, folder, rooms, plugins }: LoadedConfig): Promise<Project>;
/** What a run is to do with a project. */
export interface UpdateOptions {
    /** Ids of methods; default: all. */
    readonly only?: readonly string[];
    /** Compute also what has been done. */
    readonly force?: boolean;
    readonly engine: EngineConfig;
}
/** What an update touches outside of itself. */
export interface UpdateEffects extends RunEffects {
    /** Takes what the user should know of, a line at a time: what was repaired, what is not Vitrine's. */
    readonly note?: (line: string) => void;
}
export interface UpdateSummary extends RunSummary {
    /** Tasks of the whole report. */
    readonly total: number;
    /** Tasks whose maps had been computed before and stay. */
    readonly kept: number;
}
/**
 * Brings `content/` up to date with a project: computes what is missing, writes the report, removes what it does not name. The
 * caller holds the lock. Until the report is written, the old one with all that it names stays as it was.
 *
 * @throws UserError when nothing can be computed or written
 */
export declare function updateContent(project: Project, { only, force, engine }: UpdateOptions, effects: UpdateEffects): Promise<UpdateSummary>;
/** What lies on the disk for each task, in order. */
export declare function inspectAll(tasks: readonly PlannedTask[], store: Store): Promise<readonly InspectedTask[]>;
