export { backUp, restoreStore } from './backup.ts';
export { moveToServer } from './move-to-server.ts';
