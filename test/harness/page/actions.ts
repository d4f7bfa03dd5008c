import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Person } from '../discord/index.ts';
import { breakGateway, switchFault } from './breakage.ts';
import { messageOnScreen, type Dialogs } from './dialogs.ts';
import { runNextPost } from './next-post.ts';
import type { PageParts } from './parts.ts';
import { sendJson } from './send.ts';
import { channelView } from './view.ts';
import type { Witness } from './witness.ts';

/** What the page sends: who does it, where, and what the action takes. The page is our own, so this is trusted. */
interface Deed {
  readonly person: string;
  readonly channel: string;
  /** A slash command without its slash, such as `schedule add`; or the name of a command in a menu. */
  readonly line: string;
  readonly values: Readonly<Record<string, string | number | boolean>>;
  /** The option that is being typed. */
  readonly focused: string;
  readonly text: string;
  /** The message that is used, or whose component is. */
  readonly message: string;
  readonly customId: string;
  /** What was picked in a select; absent for a button. */
  readonly picked?: readonly string[];
  /** The dialog that is submitted, and what was filled in. */
  readonly modal: string;
  readonly filled: Readonly<Record<string, string | boolean | readonly string[]>>;
  /** What shall go wrong. */
  readonly fault: string;
  readonly on: boolean;
  /** How far the clock jumps; to the next scheduled post when not given. */
  readonly byMs?: number;
}

/** What the page's actions work on. */
interface Stage {
  readonly parts: PageParts;
  readonly witness: Witness;
  readonly dialogs: Dialogs;
}

type Action = (stage: Stage, deed: Deed) => Promise<object>;

/** Everything that can be done on the page, by the path it is posted to. */
const actions: Readonly<Record<string, Action>> = {
  '/play/messages': async (stage, deed) => ({ id: placed(stage, deed).says(deed.text).id }),
  '/play/commands': async (stage, deed) =>
    stage.dialogs.show(await placed(stage, deed).types(deed.line, deed.values)),
  '/play/completions': async (stage, { line, values, focused, ...where }) => ({
    choices: await placed(stage, where).completes(line, values, focused),
  }),
  '/play/menus': async (stage, deed) => {
    const person = placed(stage, deed);
    const message = messageOnScreen(stage.parts.discord, person, deed.message);
    return stage.dialogs.show(await person.usesMenu(deed.line, message));
  },
  '/play/components': async (stage, { message: id, customId, picked, ...where }) => {
    const person = placed(stage, where);
    const message = messageOnScreen(stage.parts.discord, person, id);
    const using = picked ? person.picks(message, customId, picked) : person.presses(message, customId);
    return stage.dialogs.show(await using);
  },
  '/play/submissions': async (stage, deed) => {
    const person = placed(stage, deed);
    return stage.dialogs.show(await person.submits(stage.dialogs.find(deed.modal, person), deed.filled));
  },
  '/play/direct': async (stage, deed) => {
    const person = placed(stage, deed).in('@bot');
    return channelView(stage, person, person.channel);
  },
  '/play/articles': async ({ parts: { newsstand } }) => {
    const article = newsstand?.publish() ?? null;
    return { article, articlesLeft: newsstand?.heldBack() ?? 0 };
  },
  '/play/clock': async ({ parts }, { byMs }) => {
    if (byMs !== undefined) parts.clock?.jump(byMs);
    const note = byMs === undefined ? await runNextPost(parts) : null;
    return { aheadMs: parts.clock?.aheadMs() ?? 0, note };
  },
  '/play/faults': async ({ parts: { discord } }, { fault, on }) => switchFault(discord, fault, on),
  '/play/gateway': async ({ parts: { discord } }, { fault }) => breakGateway(discord, fault),
};

export function isAction(path: string): boolean {
  return Object.hasOwn(actions, path);
}

/** Does what was posted and answers with what the page needs to know, or with 422 and what Discord would say. */
export async function handleAction(
  stage: Stage,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const deed = (await json(request)) as Deed;
    sendJson(response, 200, (await actions[path]?.(stage, deed)) ?? {});
  } catch (error) {
    sendJson(response, 422, { error: error instanceof Error ? error.message : String(error) });
  }
}

function placed({ parts: { people } }: Stage, { person, channel }: Pick<Deed, 'person' | 'channel'>): Person {
  const found = people.find((one) => one.user.name === person);
  if (found === undefined) throw new Error(`Nobody here is called ${person}.`);
  return found.in(channel);
}
