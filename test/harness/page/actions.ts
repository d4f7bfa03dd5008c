import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Person } from '../discord/index.ts';
import type { PageParts } from './parts.ts';
import { sendJson } from './send.ts';

/** What the page sends: who does it, where, and what the action takes. The page is our own, so this is trusted. */
interface Deed {
  readonly person: string;
  readonly channel: string;
  /** A slash command without its slash, such as `schedule add`. */
  readonly line: string;
  readonly values: Readonly<Record<string, string | number | boolean>>;
  readonly text: string;
  /** The message whose component is used. */
  readonly message: string;
  readonly customId: string;
  /** What was picked in a select; absent for a button. */
  readonly picked?: readonly string[];
}

type Action = (parts: PageParts, deed: Deed) => Promise<object>;

/** Everything that can be done on the page, by the path it is posted to. */
const actions: Readonly<Record<string, Action>> = {
  '/play/messages': async (parts, deed) => ({ id: placed(parts, deed).says(deed.text).id }),
  '/play/commands': async (parts, deed) => {
    const { ephemeral } = await placed(parts, deed).types(deed.line, deed.values);
    return { ephemeral };
  },
  '/play/components': async (parts, deed) => {
    const person = placed(parts, deed);
    const message = person.reads().find((one) => one.message.id === deed.message)?.message;
    if (message === undefined) throw new Error('That message is no longer there.');
    const { picked } = deed;
    const using = picked
      ? person.picks(message, deed.customId, picked)
      : person.presses(message, deed.customId);
    return { ephemeral: (await using).ephemeral };
  },
  '/play/articles': async ({ newsstand }) => {
    const article = newsstand?.publish() ?? null;
    return { article, articlesLeft: newsstand?.heldBack() ?? 0 };
  },
};

export function isAction(path: string): boolean {
  return Object.hasOwn(actions, path);
}

/** Does what was posted and answers with what the page needs to know, or with 422 and what Discord would say. */
export async function handleAction(
  parts: PageParts,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const deed = (await json(request)) as Deed;
    sendJson(response, 200, (await actions[path]?.(parts, deed)) ?? {});
  } catch (error) {
    sendJson(response, 422, { error: error instanceof Error ? error.message : String(error) });
  }
}

function placed({ people }: PageParts, { person, channel }: Deed): Person {
  const found = people.find((one) => one.user.name === person);
  if (found === undefined) throw new Error(`Nobody here is called ${person}.`);
  return found.in(channel);
}
