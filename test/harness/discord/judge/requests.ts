import { matchPath } from '../path.ts';
import { bodies, type BodyRule } from './bodies.ts';
import { queries } from './queries.ts';
import type { Check, Report } from './shape.ts';
import { snowflake } from './values.ts';

/** What a route takes. */
interface RequestRule {
  readonly method: string;
  readonly path: string;
  /** The check of the body; absent where the route takes none. */
  readonly body?: BodyRule;
  /** The check of the query, taken as an object of texts. */
  readonly query: Check;
}

type Row = readonly [at: string, body?: keyof typeof bodies | null, query?: keyof typeof queries];

const channel = '/channels/:channel';
const message = `${channel}/messages/:message`;
const reaction = `${message}/reactions/:emoji`;
const globalCommands = '/applications/:application/commands';
const guildCommands = '/applications/:application/guilds/:guild/commands';
const webhook = '/webhooks/:application/:token';
const answer = `${webhook}/messages/:message`;

/**
 * Every route that the rules know, with what its body and its query must be. A literal path stands before one with a
 * parameter in the same place.
 */
const rows: readonly Row[] = [
  ['GET /gateway'],
  ['GET /gateway/bot'],
  ['GET /applications/@me'],
  ['GET /oauth2/applications/@me'],
  ['GET /users/@me'],
  ['GET /users/@me/guilds', null, 'guilds'],
  ['POST /users/@me/channels', 'directMessage'],
  ['GET /users/:user'],

  [`GET ${globalCommands}`, null, 'commands'],
  [`PUT ${globalCommands}`, 'commandList'],
  [`POST ${globalCommands}`, 'command'],
  [`GET ${globalCommands}/:command`],
  [`PATCH ${globalCommands}/:command`, 'commandChange'],
  [`DELETE ${globalCommands}/:command`],
  [`GET ${guildCommands}`, null, 'commands'],
  [`PUT ${guildCommands}`, 'guildCommandList'],
  [`POST ${guildCommands}`, 'guildCommand'],
  [`GET ${guildCommands}/permissions`],
  [`GET ${guildCommands}/:command`],
  [`PATCH ${guildCommands}/:command`, 'commandChange'],
  [`DELETE ${guildCommands}/:command`],
  [`GET ${guildCommands}/:command/permissions`],
  [`PUT ${guildCommands}/:command/permissions`, 'commandPermissions'],

  ['GET /guilds/:guild', null, 'guild'],
  ['GET /guilds/:guild/channels'],
  ['POST /guilds/:guild/channels', 'channel'],
  ['GET /guilds/:guild/roles'],
  ['GET /guilds/:guild/members', null, 'members'],
  ['GET /guilds/:guild/members/search', null, 'membersFound'],
  ['GET /guilds/:guild/members/:user'],
  ['GET /guilds/:guild/threads/active'],

  [`GET ${channel}`],
  [`PATCH ${channel}`, 'channelChange'],
  [`DELETE ${channel}`],
  [`PUT ${channel}/permissions/:overwrite`, 'overwrite'],
  [`DELETE ${channel}/permissions/:overwrite`],
  [`POST ${channel}/followers`, 'follower'],
  [`POST ${channel}/typing`],
  [`GET ${channel}/messages`, null, 'messages'],
  [`POST ${channel}/messages`, 'message'],
  [`POST ${channel}/messages/bulk-delete`, 'bulkDelete'],
  [`GET ${channel}/messages/pins`, null, 'pins'],
  [`PUT ${channel}/messages/pins/:message`],
  [`DELETE ${channel}/messages/pins/:message`],
  [`GET ${message}`],
  [`PATCH ${message}`, 'messageChange'],
  [`DELETE ${message}`],
  [`POST ${message}/crosspost`],
  [`POST ${message}/threads`, 'threadFromMessage'],
  [`DELETE ${message}/reactions`],
  [`GET ${reaction}`, null, 'reactions'],
  [`DELETE ${reaction}`],
  [`PUT ${reaction}/@me`],
  [`DELETE ${reaction}/@me`],
  [`DELETE ${reaction}/:user`],
  [`GET ${channel}/pins`],
  [`PUT ${channel}/pins/:message`],
  [`DELETE ${channel}/pins/:message`],
  [`POST ${channel}/polls/:message/expire`],

  [`POST ${channel}/threads`, 'thread'],
  [`GET ${channel}/threads/archived/public`, null, 'archivedThreads'],
  [`GET ${channel}/threads/archived/private`, null, 'archivedThreads'],
  [`GET ${channel}/users/@me/threads/archived/private`, null, 'ownThreads'],
  [`GET ${channel}/thread-members`, null, 'threadMembers'],
  [`PUT ${channel}/thread-members/@me`],
  [`DELETE ${channel}/thread-members/@me`],
  [`GET ${channel}/thread-members/:user`, null, 'threadMember'],
  [`PUT ${channel}/thread-members/:user`],
  [`DELETE ${channel}/thread-members/:user`],

  ['POST /interactions/:interaction/:token/callback', 'callback', 'callback'],
  [`POST ${webhook}`, 'followUp', 'webhook'],
  [`GET ${answer}`, null, 'webhookMessage'],
  [`PATCH ${answer}`, 'answerChange', 'webhookMessage'],
  [`DELETE ${answer}`, null, 'webhookMessage'],
];

const rules: readonly RequestRule[] = rows.map(([at, body, query = 'none']) => {
  const [method = '', path = ''] = at.split(' ');
  return { method, path, query: queries[query], ...(body ? { body: bodies[body] } : {}) };
});

/** Methods and paths of every route that the rules know. */
export const routesKnown: readonly Pick<RequestRule, 'method' | 'path'>[] = rules;

/** Routes by what is quickly seen: the method, and how many parts the path has. */
const byShape = Map.groupBy(rules, ({ method, path }) => shapeOf(method, path));

function shapeOf(method: string, path: string): string {
  return `${method} ${path.split('/').length}`;
}

/** The rule of a request, and what its path names; null for a route that the rules do not know. */
export function findRule(method: string, path: string) {
  for (const rule of byShape.get(shapeOf(method, path)) ?? []) {
    const params = matchPath(rule.path, path);
    if (params !== null) return { rule, params };
  }
  return null;
}

/** Parts of a path that are no ids. */
const namedParts: ReadonlySet<string> = new Set(['token', 'emoji']);

/** Ids in paths are numbers, except tokens and the names that stand for an id. */
export function checkPath(params: Readonly<Record<string, string>>, report: Report): void {
  for (const [name, id] of Object.entries(params)) {
    if (!namedParts.has(name) && id !== '@original') snowflake(id, `/${name}_id`, report);
  }
}
