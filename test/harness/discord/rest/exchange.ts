import { setTimeout as wait } from 'node:timers/promises';
import type { Faults } from '../faults.ts';
import type { Judge } from '../judge/index.ts';
import { discordErrors, isEmptyMessage } from '../judge/errors.ts';
import type { RequestFacts } from '../judge/facts.ts';
import type { Violation } from '../judge/violation.ts';
import type { DiscordState } from '../state.ts';
import type { RequestBody } from './body.ts';
import type { Buckets, Charge } from './buckets.ts';
import type { InvalidRequests } from './invalid-requests.ts';
import { Refusal } from './refusal.ts';
import { tooManyRequests, type Answer, type ApiResponse } from './response.ts';
import { Created, type Call } from './route.ts';
import { findRoute, type FoundRoute } from './routes/index.ts';
import { afterEffect, beforeEffect } from './scripted.ts';

/** A request to `/api/v10`, read but not yet parsed. */
export interface ApiRequest {
  readonly method: string;
  /** Below `/api/v10`, percent signs decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string;
  readonly parse: () => Promise<RequestBody>;
}

/** What became of a request, for the log. */
export interface Outcome {
  readonly request: RequestBody | null;
  readonly response: Answer;
  readonly requestViolations: readonly Violation[];
  readonly warnings: readonly Violation[];
  readonly faulty: boolean;
}

/** What answering a request takes. */
export interface Desk {
  readonly discord: DiscordState;
  readonly buckets: Buckets;
  readonly faults: Faults;
  readonly invalid: InvalidRequests;
  readonly judge: Judge;
}

/** Takes one request to its end, unless its address is shut out, and counts it where it was an invalid one. */
export async function respond(desk: Desk, request: ApiRequest): Promise<Outcome> {
  const ban = desk.invalid.ban();
  if (ban !== null) {
    await request.parse().catch(() => null);
    return { request: null, response: ban, requestViolations: [], warnings: [], faulty: false };
  }
  const outcome = await take(desk, request);
  desk.invalid.note(outcome.response);
  return outcome;
}

/** Takes a request through parsing, faults, authorisation, limits, the judge and its route, in Discord's order. */
async function take(desk: Desk, request: ApiRequest): Promise<Outcome> {
  const fault = desk.faults.take(request.method, request.path);
  if (fault?.delayMs !== undefined) await wait(fault.delayMs);
  const told = { requestViolations: [], warnings: [], faulty: fault !== null };
  const parsed = await request.parse().catch((error: unknown) => responseTo(error));
  if ('status' in parsed) return { ...told, request: null, response: parsed };
  const early = beforeEffect(fault);
  if (early !== null) return { ...told, request: parsed, response: early };
  const served = serve(desk, request, parsed);
  return { ...told, ...served, request: parsed, response: afterEffect(fault, served.response) };
}

type Served = Pick<Outcome, 'requestViolations' | 'warnings'> & { readonly response: ApiResponse };

function serve(desk: Desk, request: ApiRequest, parsed: RequestBody): Served {
  const told = { requestViolations: [], warnings: [] };
  let headers: ApiResponse['headers'] = {};
  try {
    const found = routeOf(request);
    authorise(desk.discord, request, found);
    const charge = chargeFor(desk, request, found);
    if (!charge.allowed) return { ...told, response: tooManyRequests(charge) };
    headers = charge.headers;
    const facts = factsOf(desk.discord, parsed, found);
    const { violations, warnings } = desk.judge.request({ ...request, body: parsed.json, facts });
    if (violations.length > 0) {
      return { requestViolations: violations, warnings, response: { ...rejected(violations), headers } };
    }
    const response = handle(desk.discord, request, parsed, found);
    return { ...told, warnings, response: { ...response, headers } };
  } catch (error) {
    return { ...told, response: { ...responseTo(error), headers } };
  }
}

/** What the judge cannot see in the request itself. */
function factsOf(
  { world, interactions }: DiscordState,
  parsed: RequestBody,
  { route, params }: FoundRoute,
): RequestFacts {
  const interaction = interactions.get(params['token'] ?? '');
  const posted = world.messages.get(params['channel'] ?? '')?.get(params['message'] ?? '');
  // A first answer may change the message whose button was pressed; what follows it is a message of its own.
  const ofOriginal = params['message'] === '@original' || route.path.endsWith('/callback');
  const sent = ofOriginal ? interaction?.original : null;
  const further = interaction?.followUps.find((one) => one.message.id === params['message']);
  const changed = posted ?? sent ?? further;
  const channel = world.channels.get(params['channel'] ?? '');
  return {
    filesCount: parsed.files.length,
    ...(changed === undefined ? {} : { flagsBefore: changed.message.flags ?? 0 }),
    ...(channel === undefined ? {} : { channelType: channel.type }),
    ...(interaction === undefined ? {} : { interactionType: Number(interaction.payload['type']) }),
  };
}

function handle(
  discord: DiscordState,
  request: ApiRequest,
  parsed: RequestBody,
  found: FoundRoute,
): ApiResponse {
  const { params, route } = found;
  const call: Call = { discord, params, query: request.query, body: parsed.json, files: parsed.files };
  const result = route.handle(call);
  if (result === undefined) return { status: 204 };
  // The state goes on changing while this waits to be sent, so what is sent is a copy.
  if (result instanceof Created) return { status: 201, body: structuredClone(result.body) };
  return { status: 200, body: structuredClone(result) };
}

function routeOf(request: ApiRequest): FoundRoute {
  const found = findRoute(request.method, request.path);
  if (found === null) throw new Refusal('notFound');
  if (found === 'otherMethod') throw new Refusal('methodNotAllowed');
  return found;
}

function authorise(discord: DiscordState, request: ApiRequest, found: FoundRoute): void {
  if (found.route.open || request.authorization === `Bot ${discord.token}`) return;
  throw new Refusal('unauthorized');
}

function chargeFor(desk: Desk, request: ApiRequest, found: FoundRoute): Charge {
  const { route, params } = found;
  const [, family = ''] = route.path.split('/');
  const major = params['channel'] ?? params['guild'] ?? params['token'] ?? '';
  const key = { route: `${request.method} ${route.path}`, major: `${family} ${major}` };
  return desk.buckets.charge(route.bucket, key, !route.open);
}

function rejected(violations: readonly Violation[]): ApiResponse {
  if (isEmptyMessage(violations)) return responseOf(new Refusal('emptyMessage'));
  return responseOf(new Refusal('invalidForm', discordErrors(violations)));
}

function responseOf(refusal: Refusal): ApiResponse {
  return { status: refusal.status, body: refusal.body };
}

/** A bug of the harness becomes a 500 with its stack, which the log keeps as a violation of this server's own. */
function responseTo(error: unknown): ApiResponse {
  if (error instanceof Refusal) return responseOf(error);
  return { status: 500, body: { message: String(error instanceof Error ? error.stack : error), code: 0 } };
}
