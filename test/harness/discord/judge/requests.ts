import { matchPath } from '../path.ts';
import { all, integer, may, must, object, oneOf, snowflake, type Check, type Report } from './shape.ts';
import { limits } from './limits.ts';
import { callback } from './rules/callback.ts';
import { command, commandList } from './rules/commands.ts';
import { answeredMessage, anyMessage, messageRelations, postedMessage } from './rules/message.ts';
import { thread } from './rules/threads.ts';

/** What is known of a request beside what was sent; a judge without a server knows none of it. */
export interface RequestFacts {
  /** How many files came with it; a message with a file is not empty. */
  readonly filesCount: number;
  /** The flags of the message that it changes. */
  readonly flagsBefore?: number;
  /** The type of the interaction that it answers. */
  readonly interactionType?: number;
}

/** What a route takes. */
interface RequestRule {
  readonly method: string;
  readonly path: string;
  /** The check of the body; absent where the route takes none. */
  readonly body?: (facts: RequestFacts) => Check;
  /** The check of the query, taken as an object of texts. */
  readonly query?: Check;
}

const posted = object(postedMessage);
const edited = object(anyMessage);
const followUp = object(answeredMessage);

const isTrue = oneOf('true', 'false', '1', '0');
const withLocalizations = object({ with_localizations: may(isTrue) });
const page = object({
  limit: may(integer(1, limits.message.listed)),
  before: may(snowflake),
  after: may(snowflake),
  around: may(snowflake),
});

/** Every route that the rules know, in the words of the routes themselves. */
const rules: readonly RequestRule[] = [
  ...taking('GET', [
    '/gateway',
    '/gateway/bot',
    '/users/@me',
    '/users/:user',
    '/applications/@me',
    '/oauth2/applications/@me',
    '/channels/:channel',
    '/channels/:channel/messages/:message',
    '/guilds/:guild',
    '/guilds/:guild/channels',
    '/guilds/:guild/roles',
    '/guilds/:guild/members/:user',
    '/webhooks/:application/:token/messages/:message',
  ]),
  ...taking('DELETE', [
    '/channels/:channel/messages/:message',
    '/webhooks/:application/:token/messages/:message',
  ]),
  ...taking('GET', ['/channels/:channel/messages'], { query: page }),
  ...taking('GET', commandPaths(), { query: withLocalizations }),
  ...taking('PUT', commandPaths(), { body: () => commandList }),
  ...taking('POST', commandPaths(), { body: () => command }),
  ...taking('POST', ['/channels/:channel/messages'], {
    body: ({ filesCount }) => all(posted, messageRelations({ isNew: true, filesCount })),
  }),
  ...taking(
    'PATCH',
    ['/channels/:channel/messages/:message', '/webhooks/:application/:token/messages/:message'],
    {
      body: (facts) => all(edited, messageRelations({ ...facts, isNew: false })),
    },
  ),
  ...taking('POST', ['/channels/:channel/messages/:message/crosspost']),
  ...taking('POST', ['/channels/:channel/threads', '/channels/:channel/messages/:message/threads'], {
    body: ({ filesCount }) => thread(filesCount),
  }),
  ...taking('POST', ['/users/@me/channels'], { body: () => object({ recipient_id: must(snowflake) }) }),
  ...taking('POST', ['/interactions/:interaction/:token/callback'], {
    body: callback,
    query: object({ with_response: may(isTrue) }),
  }),
  ...taking('POST', ['/webhooks/:application/:token'], {
    body: ({ filesCount }) => all(followUp, messageRelations({ isNew: true, filesCount })),
    query: object({ wait: may(isTrue), thread_id: may(snowflake), with_components: may(isTrue) }),
  }),
];

/** The rule of a request, and what its path names; null for a route that the rules do not know. */
export function findRule(method: string, path: string) {
  for (const rule of rules) {
    const params = rule.method === method ? matchPath(rule.path, path) : null;
    if (params !== null) return { rule, params };
  }
  return null;
}

/** Ids in paths are numbers, except tokens and the names that stand for an id. */
export function checkPath(params: Readonly<Record<string, string>>, report: Report): void {
  for (const [name, id] of Object.entries(params)) {
    const isNamed = name === 'token' || id === '@original';
    if (!isNamed) snowflake(id, `/${name}_id`, report);
  }
}

function taking(method: string, paths: readonly string[], rest: Pick<RequestRule, 'body' | 'query'> = {}) {
  return paths.map((path) => ({ method, path, ...rest }));
}

function commandPaths(): string[] {
  return ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'];
}
