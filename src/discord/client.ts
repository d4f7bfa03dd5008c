import { Client, GatewayIntentBits, Options, REST } from 'discord.js';

/** How Discord is reached. `apiUrl` is its base, such as https://discord.com/api, or a local stand-in. */
export type DiscordConnection = { readonly apiUrl: string; readonly token: string };

/** Which shards are connected: as many as Discord recommends, or some of a number that is agreed on. */
export type ShardPlan = 'all' | { readonly ids: readonly number[]; readonly count: number };

/** Longer than any healthy request takes; after it the outcome is unclear. */
const restTimeoutMs = 15_000;

/** Posts have a budget of their own, below Discord's 50 a second, so that answers to members never wait for them. */
const postsPerSecondMax = 40;

/** A pause that Discord asks for is waited out in place up to this length; a longer one goes back to the outbox. */
const rateLimitWaitMsMax = 60_000;

const ourselves = (id: { readonly id: string; readonly client: Client }): boolean =>
  id.id === id.client.user?.id;

/**
 * The gateway client: no privileged intent, nobody pinged by default, and nothing cached that a digest does not need
 * (2,500 servers take 70 KB each).
 */
export const createClient = ({ apiUrl }: DiscordConnection, shards: ShardPlan): Client =>
  new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    failIfNotExists: false,
    enforceNonce: false,
    ...(shards === 'all' ? { shards: 'auto' } : { shards: [...shards.ids], shardCount: shards.count }),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 1, keepOverLimit: ourselves },
      UserManager: { maxSize: 1, keepOverLimit: ourselves },
      PresenceManager: 0,
      VoiceStateManager: 0,
      ReactionManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildBanManager: 0,
      GuildInviteManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      AutoModerationRuleManager: 0,
    }),
    rest: { api: apiUrl, timeout: restTimeoutMs, retries: 1, invalidRequestWarningInterval: 500 },
  });

/** The client for posts. It never retries by itself: a post whose outcome is unclear is the outbox's to settle. */
export const createPostRest = ({ apiUrl, token }: DiscordConnection): REST =>
  new REST({
    api: apiUrl,
    version: '10',
    timeout: restTimeoutMs,
    retries: 0,
    globalRequestsPerSecond: postsPerSecondMax,
    rejectOnRateLimit: ({ scope, timeToReset }) => scope === 'shared' || timeToReset > rateLimitWaitMsMax,
  }).setToken(token);
