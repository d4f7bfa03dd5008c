import { describe, expect, test } from 'vitest';
import type { FaultPlan } from '../harness/discord/index.ts';
import { addSource, buildTown, inSeconds, postsIn, until, type Town } from './town.ts';

const posting = { method: 'POST', path: '/channels/:channel/messages' } as const;

/** Brings the town to the moment in which the bot has begun to post and has no reply yet. */
const untilPosting = async (town: Town, fault: FaultPlan): Promise<void> => {
  for (const { url } of town.newsstand.feeds.slice(0, 2)) await addSource(town.admin, url);
  town.discord.faults.add({ ...posting, ...fault });
  await town.admin.types('/schedule add', { when: inSeconds(2), name: 'Morning digest' });
  await until('the bot begins to post', () => town.discord.faults.list().length === 0);
};

// That Discord never got it, and much else, is in test/soak.
describe('the bot is killed while it posts', () => {
  test('Discord has the post, its reply is lost: the channel holds exactly one digest', async () => {
    const town = await buildTown();
    try {
      await untilPosting(town, { drop: 'after' });
      await town.kill();
      await town.restart();
      await until('the digest is there', () => postsIn(town, 'digests').length > 0, 45_000);
      // A second post would come with the outbox's next tries; the edition counts as sent only after the reply.
      await until('the outbox is settled', () => town.bot().log().includes('"state":"sent"'), 45_000);
      expect(postsIn(town, 'digests')).toHaveLength(1);
      expect(town.discord.violations).toEqual([]);
    } finally {
      await town.leave();
    }
  }, 90_000);
});
