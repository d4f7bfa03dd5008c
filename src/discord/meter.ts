import { RESTEvents, type REST } from 'discord.js';
import type { Log, Metrics } from '../ops/index.ts';

/** Tells what Discord answers, and where a request had to wait for one of its limits. */
export const meterRest = (rest: REST, metrics: Metrics, log: Log): void => {
  rest.on(RESTEvents.Response, (_request, { status, headers }) => {
    metrics.discordResponse(status, headers.get('x-ratelimit-scope'));
  });
  rest.on(RESTEvents.RateLimited, ({ scope, method, route, timeToReset: waitMs }) => {
    metrics.discordRateLimit(scope);
    log.info('discord-rate-limit', { scope, method, route, waitMs });
  });
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime: untilMs }) => {
    log.warn('discord-invalid-requests', { count, untilMs });
  });
};
