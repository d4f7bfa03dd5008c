import { digestPost, whyPost } from '#digests';
import {
  guildOf,
  phrasesOf,
  refuse,
  replyWith,
  type Command,
  type Press,
  type Reply,
  type Request,
} from './command.ts';
import { forMembers, numberOption, optionType, styleChoices, styleOption } from './options/index.ts';
import type { Ports } from './ports/index.ts';

/** A day: what people mean by "now" who were away since yesterday. */
const hoursDefault = 24;
const storiesDefault = 5;

const digestNow = async (request: Request, ports: Ports): Promise<Reply> => {
  const digest = await ports.editions.now({
    guildId: guildOf(request),
    name: phrasesOf(request).digest.nameNow,
    hours: numberOption(request, 'hours', hoursDefault),
    storiesMax: numberOption(request, 'stories', storiesDefault),
    style: styleOption(request),
  });
  return replyWith(request, digest, (value, phrases) => ({ post: digestPost(value, phrases) }));
};

/** The button under a posted digest: why these stories. */
const why = async (press: Press, ports: Ports): Promise<Reply> => {
  const digest = await ports.editions.postedAs(press.id);
  if (digest === null)
    return refuse(press, { code: 'command-unknown', name: phrasesOf(press).digest.whyButton });
  return { post: whyPost(digest, phrasesOf(press)) };
};

/** `/digest`: the news for the person who asks. */
export const digest: Command = {
  definition: {
    name: 'digest',
    description: 'The news of the feeds that this server follows',
    ...forMembers,
    options: [
      {
        type: optionType.subcommand,
        name: 'now',
        description: 'A digest made now, for you alone',
        options: [
          {
            type: optionType.integer,
            name: 'stories',
            description: `How many stories; ${storiesDefault} where left out`,
            min_value: 1,
            max_value: 15,
          },
          {
            type: optionType.integer,
            name: 'hours',
            description: `How far back; ${hoursDefault} hours where left out`,
            min_value: 1,
            max_value: 168,
          },
          {
            type: optionType.text,
            name: 'style',
            description: 'How much is quoted; brief where left out',
            choices: [...styleChoices],
          },
        ],
      },
    ],
  },
  actions: { now: { who: 'everyone', where: 'servers', way: 'anew', run: digestNow } },
  presses: { why: { who: 'everyone', where: 'anywhere', way: 'anew', run: why } },
};
