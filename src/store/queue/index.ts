export { startBoss, type Boss } from './boss.ts';
export type { Job, JobKind, NewJob, Queue } from './queue.ts';
export { queueTableIn } from './table.ts';
