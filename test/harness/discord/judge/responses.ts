import { isObject, type Json } from '../json.ts';
import { matchPath } from '../path.ts';
import { anything, list, may, must, object, type Check } from './shape.ts';
import { moment, number, oneOf, text, yesNo } from './values.ts';

/** Enough for any list or text that is answered with; what matters here is the kind of a value. */
const most = Number.MAX_SAFE_INTEGER;

const anyText = text({ most });
const anyNumber = number(-most, most);
const many = (item: Check) => list(item, { most });

/** An id as Discord writes it: always as text. */
const id: Check = (value, pointer, report) => {
  if (typeof value === 'string' && /^\d+$/.test(value)) return;
  report.wrong(pointer, 'NUMBER_TYPE_COERCE', 'An id is written as text.');
};

const user = object({
  id: must(id),
  username: must(anyText),
  discriminator: must(anyText),
  global_name: may(anyText),
  bot: may(yesNo),
});

const component: Check = (value, pointer, report) => {
  object({ type: must(anyNumber), id: must(anyNumber), components: may(many(component)) })(
    value,
    pointer,
    report,
  );
};

const message = object({
  id: must(id),
  channel_id: must(id),
  type: must(anyNumber),
  author: must(user),
  content: must(anyText),
  timestamp: must(moment),
  edited_timestamp: may(moment),
  flags: must(anyNumber),
  embeds: must(many(anything)),
  attachments: must(many(object({ id: must(id), filename: must(anyText), size: must(anyNumber) }))),
  components: must(many(component)),
  mentions: must(many(user)),
  mention_roles: must(many(id)),
  mention_everyone: must(yesNo),
  pinned: must(yesNo),
  tts: must(yesNo),
});

const channel = object({ id: must(id), type: must(anyNumber), guild_id: may(id), name: may(anyText) });
const role = object({
  id: must(id),
  name: must(anyText),
  permissions: must(anyText),
  position: must(anyNumber),
});
const guild = object({ id: must(id), name: must(anyText), owner_id: must(id), roles: must(many(role)) });
const member = object({ user: must(user), roles: must(many(id)), joined_at: must(moment) });
const application = object({ id: must(id), name: must(anyText), flags: must(anyNumber) });
const command = object({
  id: must(id),
  application_id: must(id),
  version: must(id),
  type: must(oneOf(1, 2, 3, 4)),
  name: must(anyText),
});
const callback = object({
  interaction: must(object({ id: must(id), type: must(anyNumber) })),
  resource: may(object({ type: must(anyNumber), message: may(message) })),
});

const ownGuild = object({
  id: must(id),
  name: must(anyText),
  owner: must(yesNo),
  permissions: must(anyText),
});
const threads = { threads: must(many(channel)), members: must(many(anything)) };
const pin = object({ pinned_at: must(moment), message: must(message) });

/** What each route answers with, where it answers with a body. Source: the object tables of Discord's docs. */
const answers: readonly (readonly [at: string, body: Check])[] = [
  ['GET /gateway', object({ url: must(anyText) })],
  [
    'GET /gateway/bot',
    object({ url: must(anyText), shards: must(anyNumber), session_start_limit: must(anything) }),
  ],
  ['GET /users/@me', user],
  ['GET /users/@me/guilds', many(ownGuild)],
  ['GET /users/:user', user],
  ['GET /applications/@me', application],
  ['GET /oauth2/applications/@me', application],
  ['GET /applications/:application/commands', many(command)],
  ['PUT /applications/:application/commands', many(command)],
  ['POST /applications/:application/commands', command],
  ['GET /applications/:application/commands/:command', command],
  ['PATCH /applications/:application/commands/:command', command],
  ['GET /applications/:application/guilds/:guild/commands', many(command)],
  ['PUT /applications/:application/guilds/:guild/commands', many(command)],
  ['POST /applications/:application/guilds/:guild/commands', command],
  ['GET /applications/:application/guilds/:guild/commands/:command', command],
  ['PATCH /applications/:application/guilds/:guild/commands/:command', command],
  ['GET /channels/:channel', channel],
  ['PATCH /channels/:channel', channel],
  ['DELETE /channels/:channel', channel],
  ['POST /channels/:channel/threads', channel],
  ['POST /channels/:channel/messages/:message/threads', channel],
  ['GET /channels/:channel/threads/archived/public', object({ ...threads, has_more: must(yesNo) })],
  ['GET /channels/:channel/threads/archived/private', object({ ...threads, has_more: must(yesNo) })],
  ['GET /channels/:channel/messages/pins', object({ items: must(many(pin)), has_more: must(yesNo) })],
  ['GET /channels/:channel/pins', many(message)],
  ['GET /channels/:channel/messages/:message/reactions/:emoji', many(user)],
  ['GET /guilds/:guild/threads/active', object(threads)],
  ['GET /guilds/:guild', guild],
  ['GET /guilds/:guild/channels', many(channel)],
  ['GET /guilds/:guild/roles', many(role)],
  ['POST /guilds/:guild/channels', channel],
  ['GET /guilds/:guild/members', many(member)],
  ['GET /guilds/:guild/members/search', many(member)],
  ['GET /guilds/:guild/members/:user', member],
  ['POST /users/@me/channels', channel],
  ['GET /channels/:channel/messages', many(message)],
  ['POST /channels/:channel/messages', message],
  ['GET /channels/:channel/messages/:message', message],
  ['PATCH /channels/:channel/messages/:message', message],
  ['POST /channels/:channel/messages/:message/crosspost', message],
  ['POST /interactions/:interaction/:token/callback', callback],
  ['POST /webhooks/:application/:token', message],
  ['GET /webhooks/:application/:token/messages/:message', message],
  ['PATCH /webhooks/:application/:token/messages/:message', message],
];

const refusal = object({ code: must(anyNumber), message: must(anyText) });
const limited = object({ message: must(anyText), retry_after: must(anyNumber), global: must(yesNo) });

/** What the body of a response must look like; null where there must be none. */
export function answerOf(method: string, path: string, status: number): Check | null {
  if (status === 204) return null;
  if (status === 429) return limited;
  if (status >= 400) return refusal;
  const found = answers.find(([at]) => {
    const [served = '', pattern = ''] = at.split(' ');
    return served === method && matchPath(pattern, path) !== null;
  });
  return found?.[1] ?? isThere;
}

const isThere: Check = (value: Json, pointer, report) => {
  if (!isObject(value)) report.wrong(pointer, 'BASE_TYPE_REQUIRED', 'This route answers with an object.');
};
