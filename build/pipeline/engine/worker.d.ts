import type { Job, JobResults } from './job.ts';
export default function work(job: Job): Promise<JobResults[Job['kind']]>;
