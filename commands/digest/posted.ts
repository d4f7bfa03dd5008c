import {
  block,
  digestControls,
  digestPost,
  done,
  failed,
  storySelect,
  whyPost,
  type PostBlock,
  type Result,
} from '#digests';
import {
  guildOf,
  phrasesOf,
  refuse,
  reply,
  replyWith,
  type Press,
  type Reply,
  type Request,
} from '../command.ts';
import { textOption } from '../options/index.ts';
import type { PostedDigest, Ports } from '../ports/index.ts';
import { hasMore } from './now.ts';

/** `/digest latest`: the last edition, where it stands and what it covers. */
export const latestDigest = async (request: Request, ports: Ports): Promise<Reply> => {
  const latest = await ports.editions.latest(guildOf(request), textOption(request, 'schedule'));
  return replyWith(request, latest, ({ digest, channelId, key, messageUrl }: PostedDigest, phrases) => {
    const { stories: words } = phrases;
    return reply(
      block('note', ...words.postedIn(channelId, messageUrl)),
      block('note', ...words.covers(digest.fromAt, digest.toAt)),
      ...digestPost(digest, phrases).blocks,
      ...digestControls(digest, key, phrases),
    );
  });
};

/** The button under a posted digest: why these stories. */
export const whyDigest = async (press: Press, ports: Ports): Promise<Reply> => {
  const digest = await ports.editions.postedAs(press.id);
  if (digest === null) return refuse(press, { code: 'edition-gone' });
  return { post: whyPost(digest, phrasesOf(press)) };
};

/** The key of a post, and after a full stop how many further stories were shown. */
const readPlace = (id: string): Result<{ readonly key: string; readonly skip: number }> => {
  const [key = '', skip = '0', ...rest] = id.split('.');
  if (rest.length > 0 || !/^\d{1,4}$/u.test(skip)) return failed({ code: 'edition-gone' });
  return done({ key, skip: Number(skip) });
};

/** The button under a posted digest that shows stories which it had no room for. */
export const moreStories = async (press: Press, ports: Ports): Promise<Reply> => {
  const place = readPlace(press.id);
  if (!place.ok) return refuse(press, place.problem);
  const { key, skip } = place.value;
  const further = await ports.editions.further(key, press.person.id, skip);
  return replyWith(press, further, (digest, phrases) => {
    const id = `${key}.${skip + digest.stories.length}`;
    const label = phrases.controls.more;
    const foot: readonly PostBlock[] = hasMore(digest)
      ? [{ kind: 'buttons', buttons: [{ kind: 'act', action: 'more', id, label, tone: 'plain' }] }]
      : [];
    return reply(...digestPost(digest, phrases).blocks, ...storySelect(digest, key, phrases), ...foot);
  });
};

/** The button under a posted digest that sends it to whoever presses. */
export const sendDigest = async (press: Press, ports: Ports): Promise<Reply> => {
  const phrases = phrasesOf(press);
  const sent = await ports.members.send(press.person.id, press.id, phrases);
  return replyWith(press, sent, () => reply(block('paragraph', phrases.stories.sent)));
};
