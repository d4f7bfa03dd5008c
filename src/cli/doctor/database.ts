import type { StoreState } from '../../store/index.ts';
import { bad, good, warning, type Finding } from './finding.ts';

/** What a store's state means for whoever keeps it. `where` is its file, or says that it is on a server. */
export const examineDatabase = (state: StoreState, where: string): Finding => {
  switch (state.kind) {
    case 'current':
      return good('database', `${where} is whole and as this version wants it.`);
    case 'absent':
      return good('database', `${where} holds nothing yet; the first start makes it.`);
    case 'older':
      return warning(
        'database',
        `${where} is ${state.steps} ${state.steps === 1 ? 'step' : 'steps'} behind this version. Make a backup; ` +
          'the next start, or broadsheet migrate, brings it up to date.',
      );
    case 'newer':
      return bad(
        'database',
        `${where} was written by a newer version of Broadsheet. Install that version, or restore a backup.`,
      );
    case 'damaged':
      return bad(
        'database',
        `${where} is damaged or no database of Broadsheet’s. Stop the bot and put a backup in its place: ` +
          'broadsheet restore FILE.',
      );
    case 'unreachable':
      return bad(
        'database',
        `${where} could not be opened (${state.cause}). Check that it is there, that it runs, and that this user ` +
          'may use it.',
      );
  }
};
