import { digestPost, storySelect, type Digest, type DigestStyle, type PostButton } from '#digests';
import {
  guildOf,
  phrasesOf,
  refuse,
  replyWith,
  type Asking,
  type Press,
  type Reply,
  type Request,
} from '../command.ts';
import { numberOption, styleChoices, styleOption, textOption } from '../options/index.ts';
import type { DigestWish, Ports } from '../ports/index.ts';

/** A day: what people mean by "now" who were away since yesterday. */
export const hoursDefault = 24;
/** How many stories, where nobody says so. */
export const storiesDefault = 5;

/** A topic is part of the ids of buttons, which have room for so much of it. */
export const topicCharactersMax = 60;

type Wish = Omit<DigestWish, 'guildId' | 'personId' | 'name'>;

/** Everything that makes a digest again, as it stands in the id of a button. */
const writeWish = ({ at, hours, storiesMax, style, skip, topic }: Wish): string =>
  [at.toString(36), hours, storiesMax, style.slice(0, 1), skip, topic ?? ''].join('.');

const wishPattern = /^([\da-z]{1,10})\.(\d{1,3})\.(\d{1,2})\.([hbd])\.(\d{1,4})\.(.*)$/u;

const styleOf = (letter: string): DigestStyle =>
  styleChoices.find(({ value }) => value.startsWith(letter))?.value ?? 'brief';

const readWish = (id: string): Wish | null => {
  const match = wishPattern.exec(id);
  if (match === null) return null;
  const [, at = '', hours = '', stories = '', style = '', skip = '', topic = ''] = match;
  return {
    at: Number.parseInt(at, 36),
    hours: Number(hours),
    storiesMax: Number(stories),
    style: styleOf(style),
    skip: Number(skip),
    topic: topic === '' ? null : topic,
    isNew: false,
  };
};

/** Whether there are stories that only lacked room. */
export const hasMore = ({ held }: Digest): boolean =>
  held.some(({ reason }) => reason.code === 'no-room' || reason.code === 'source-share');

const answer = async (asking: Asking, wish: Wish, ports: Ports, isShared = false): Promise<Reply> => {
  const words = phrasesOf(asking);
  const { controls, digest: names } = words;
  const whose = { guildId: guildOf(asking), personId: asking.person.id, name: wish.topic ?? names.nameNow };
  const made = await ports.editions.now({ ...wish, ...whose });
  return replyWith(asking, made, (digest, phrases) => {
    const button = (action: string, label: string, next: Wish): PostButton => ({
      ...{ kind: 'act', action, label, id: writeWish(next), tone: 'plain' },
    });
    const further = { ...wish, skip: wish.skip + digest.stories.length };
    const buttons = [
      ...(isShared ? [] : [button('now-share', controls.share, wish)]),
      ...(hasMore(digest) ? [button('now-more', controls.more, further)] : []),
    ];
    const { blocks } = digestPost(digest, phrases);
    const foot = buttons.length === 0 ? [] : [{ kind: 'buttons', buttons } as const];
    return { post: { blocks: [...blocks, ...storySelect(digest, '', phrases), ...foot] } };
  });
};

/** `/digest now`: what was left out is as the person has settled it for themselves. */
export const digestNow = async (request: Request, ports: Ports): Promise<Reply> => {
  const settings = await ports.members.settings(request.person.id);
  const isStyled = textOption(request, 'style') !== null;
  const wish: Wish = {
    at: request.at,
    hours: numberOption(request, 'hours', settings.hours ?? hoursDefault),
    storiesMax: numberOption(request, 'stories', settings.storiesMax ?? storiesDefault),
    style: isStyled ? styleOption(request) : (settings.style ?? 'brief'),
    topic: textOption(request, 'topic')?.replace(/\s+/gu, ' ').slice(0, topicCharactersMax) ?? null,
    skip: 0,
    isNew: true,
  };
  return answer(request, wish, ports);
};

const again =
  (isShared: boolean) =>
  async (press: Press, ports: Ports): Promise<Reply> => {
    const wish = readWish(press.id);
    return wish === null ? refuse(press, { code: 'edition-gone' }) : answer(press, wish, ports, isShared);
  };

/** The button under a digest made now that shows the stories after those. */
export const moreNow = again(false);

/** The button that shows everybody what only its asker saw, however many messages it takes. */
export const shareNow = again(true);
