import { founding } from './0001-founding.ts';
import { pagesAndCadence } from './0002-pages-and-cadence.ts';
import { stories } from './0003-stories.ts';
import { archiveSearch } from './0004-archive-search.ts';
import { queue } from './0005-queue.ts';
import { retention } from './0006-retention.ts';
import { targets } from './0007-targets.ts';
import { people } from './0008-people.ts';
import { members } from './0009-members.ts';
import { drafts } from './0010-drafts.ts';
import { sourceAlerts } from './0011-source-alerts.ts';
import { owedMessages } from './0012-owed-messages.ts';
import type { Migration } from './migration.ts';

export type { BackendWords, Migration } from './migration.ts';

/** Every step from an empty database to the schema of this version, in order. */
export const migrations: readonly Migration[] = [
  founding,
  pagesAndCadence,
  stories,
  archiveSearch,
  queue,
  retention,
  targets,
  people,
  members,
  drafts,
  sourceAlerts,
  owedMessages,
];
