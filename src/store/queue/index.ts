export type { Boss } from './boss.ts';
export type { Queue } from './queue.ts';
export { queueTableIn } from './table.ts';
