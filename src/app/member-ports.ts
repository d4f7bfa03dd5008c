import type { Ports } from '#commands';
import { renderEdition, renderPost, type Connection } from '../discord/index.ts';
import type { DraftParts } from '../jobs/index.ts';
import type { Clock, DigestRunner } from '../ops/index.ts';
import {
  createEditionsService,
  createMail,
  createMembers,
  createPace,
  createStories,
  createVotes,
} from '../services/index.ts';
import type { Store } from '../store/index.ts';

/** What the ports of members are built on. */
type MemberGround = {
  readonly store: Store;
  readonly workers: DigestRunner;
  readonly clock: Clock;
  readonly connection: Pick<Connection, 'poster' | 'commandIds'>;
};

/** What members ask for: stories, votes, what they decide for themselves. */
export const openMemberPorts = (
  { store, workers, clock, connection }: MemberGround,
  draftParts: DraftParts,
): Pick<Ports, 'editions' | 'stories' | 'votes' | 'members' | 'pace'> => {
  const pace = createPace();
  const mail = createMail(connection.poster);
  const stories = createStories({
    ...draftParts,
    ...{ clock, pace },
    detail: (story, at) => workers.run('storyDetail', story, at),
  });
  return {
    pace,
    editions: createEditionsService({ ...draftParts, clock, pace }),
    stories,
    votes: createVotes({ store, stories }),
    members: createMembers({
      ...{ store, clock, mail },
      sendPost: (personId, post, occasion) =>
        mail(personId, renderPost(post, connection.commandIds()), occasion),
      renderDigest: (digest, key, phrases) =>
        renderEdition(digest, phrases, connection.commandIds(), {
          keyOfPart: () => key,
          isSilent: true,
          mentionRoleId: null,
        }),
      tryFilters: (input) => workers.run('tryFilters', input),
    }),
  };
};
