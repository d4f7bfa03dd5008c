import { startsLeft } from '../../gateway/starts.ts';
import { gatewayUrl, type DiscordState } from '../../state.ts';
import { selfWire, userWire } from '../../world/wire.ts';
import { route } from '../route.ts';

/** Who the bot is and where it connects to. */
export const applicationRoutes = [
  route('GET /gateway', ({ discord }) => ({ url: gatewayUrl(discord) })),
  route('GET /gateway/bot', ({ discord }) => ({
    url: gatewayUrl(discord),
    shards: discord.shards,
    session_start_limit: startsLeft(discord),
  })),
  route('GET /users/@me', ({ discord }) => selfWire(discord.world.bot)),
  route('GET /applications/@me', ({ discord }) => applicationWire(discord)),
  route('GET /oauth2/applications/@me', ({ discord }) => applicationWire(discord)),
];

function applicationWire({ world, applicationId }: DiscordState) {
  return {
    id: applicationId,
    name: world.bot.name,
    icon: null,
    description: '',
    type: null,
    bot: userWire(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { 0: {}, 1: {} },
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userWire(world.bot),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}
