import { block, storyPost, tracePost, type PostButton } from '#digests';
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
import { shareButton, textOption } from '../options/index.ts';
import type { Ports, StoryPlace } from '../ports/index.ts';

const placeOf = ({ guildId, person }: Press, key: string): StoryPlace => ({
  key,
  guildId,
  personId: person.id,
});

/** The list under a digest: all that is known of the story that was picked. */
export const openStory = async (press: Press, ports: Ports): Promise<Reply> => {
  const [storyId = ''] = press.values;
  const file = await ports.stories.open(placeOf(press, press.id), storyId);
  if (file === null) return refuse(press, { code: 'story-gone' });
  const phrases = phrasesOf(press);
  const { controls } = phrases;
  const id = `${press.id}/${file.story.id}`;
  const act = (action: string, label: string, about: string): PostButton => ({
    ...{ kind: 'act', action, label, id: about, tone: 'plain' },
  });
  const buttons = [
    act('share', controls.share, ''),
    act('useful', controls.useful, id),
    act('useless', controls.notUseful, id),
  ];
  return reply(...storyPost(file, phrases).blocks, { kind: 'buttons', buttons });
};

/** What a button to vote stands under: `key` for a digest, `key/story` for a story of it. */
const readBallot = (id: string): { readonly key: string; readonly storyId: string | null } => {
  const [key = '', storyId] = id.split('/');
  return { key, storyId: storyId ?? null };
};

/** The buttons that say whether a digest or a story was useful; pressed again, they take that back. */
export const vote =
  (value: 1 | -1) =>
  async (press: Press, ports: Ports): Promise<Reply> => {
    const { key, storyId } = readBallot(press.id);
    const ballot = { place: placeOf(press, key), storyId, value, at: press.at };
    const voted = await ports.votes.vote(ballot);
    return replyWith(press, voted, (deed, { stories: words }) =>
      reply(block('paragraph', ...words.voted(deed, value))),
    );
  };

/** `/digest why`: what became of an article. */
export const whyStory = async (request: Request, ports: Ports): Promise<Reply> => {
  const what = textOption(request, 'story');
  if (what === null) return refuse(request, { code: 'option-missing', names: ['story'] });
  const trace = await ports.stories.trace(guildOf(request), request.person.id, what);
  return replyWith(request, trace, (value, phrases) =>
    reply(...tracePost(value, phrases).blocks, shareButton(request)),
  );
};
