import { setTimeout as wait } from 'node:timers/promises';
import type { FaultPlan, Faults } from '../faults.ts';
import type { Judge } from '../judge/index.ts';
import { discordErrors, isEmptyMessage } from '../judge/errors.ts';
import type { RequestFacts } from '../judge/requests.ts';
import type { Violation } from '../judge/violation.ts';
import type { DiscordState } from '../state.ts';
import type { RequestBody } from './body.ts';
import type { Buckets, Charge } from './buckets.ts';
import { Refusal } from './refusal.ts';
import { Created, type Call } from './route.ts';
import { findRoute, type FoundRoute } from './routes/index.ts';

/** A request to `/api/v10`, read but not yet parsed. */
export interface ApiRequest {
  readonly method: string;
  /** Below `/api/v10`, percent signs decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string;
  readonly parse: () => Promise<RequestBody>;
}

/** What shall go back over the wire. */
export interface ApiResponse {
  readonly status: number;
  readonly body?: object | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What became of a request, for the log. */
export interface Outcome {
  readonly request: RequestBody | null;
  readonly response: ApiResponse | 'dropped before' | 'dropped after';
  readonly requestViolations: readonly Violation[];
  readonly warnings: readonly Violation[];
  readonly faulty: boolean;
}

/** What answering a request takes. */
export interface Desk {
  readonly discord: DiscordState;
  readonly buckets: Buckets;
  readonly faults: Faults;
  readonly judge: Judge;
}

/** Takes one request through parsing, faults, authorisation, limits, the judge and its route, in Discord's order. */
export async function respond(desk: Desk, request: ApiRequest): Promise<Outcome> {
  const fault = desk.faults.take(request.method, request.path);
  if (fault?.delayMs !== undefined) await wait(fault.delayMs);
  const told = { requestViolations: [], warnings: [], faulty: fault !== null };
  const parsed = await request.parse().catch((error: unknown) => responseTo(error));
  if ('status' in parsed) return { ...told, request: null, response: parsed };
  const early = withoutEffect(fault);
  if (early !== null) return { ...told, request: parsed, response: early };
  const served = serve(desk, request, parsed);
  return { ...told, ...served, request: parsed, response: afterEffect(fault, served.response) };
}

type Served = Pick<Outcome, 'requestViolations' | 'warnings'> & { readonly response: ApiResponse };

function serve(desk: Desk, request: ApiRequest, parsed: RequestBody): Served {
  const told = { requestViolations: [], warnings: [] };
  try {
    const found = routeOf(request);
    authorise(desk.discord, request, found);
    const charge = chargeFor(desk, request, found);
    if (!charge.allowed) return { ...told, response: tooMany(charge) };
    const verdict = desk.judge.request({
      ...request,
      body: parsed.json,
      facts: factsOf(desk.discord, parsed, found),
    });
    if (verdict.violations.length > 0) {
      return {
        requestViolations: verdict.violations,
        warnings: verdict.warnings,
        response: rejected(verdict.violations),
      };
    }
    const response = { ...handle(desk.discord, request, parsed, found), headers: charge.headers };
    return { ...told, warnings: verdict.warnings, response };
  } catch (error) {
    return { ...told, response: responseTo(error) };
  }
}

/** What the judge cannot see in the request itself. */
function factsOf(
  { world, interactions }: DiscordState,
  parsed: RequestBody,
  { params }: FoundRoute,
): RequestFacts {
  const interaction = interactions.get(params['token'] ?? '');
  const posted = world.messages.get(params['channel'] ?? '')?.get(params['message'] ?? '');
  const sent =
    params['message'] === '@original' || params['message'] === undefined ? interaction?.original : null;
  const further = interaction?.followUps.find((one) => one.message.id === params['message']);
  const changed = posted ?? sent ?? further;
  return {
    filesCount: parsed.files.length,
    ...(changed === undefined ? {} : { flagsBefore: changed.message.flags ?? 0 }),
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

function tooMany({ retryAfterMs, global, headers }: Charge): ApiResponse {
  const code = headers['x-ratelimit-scope'] === 'shared' ? 20_028 : 0;
  const body = { message: 'You are being rate limited.', retry_after: retryAfterMs / 1000, global, code };
  return { status: 429, body, headers };
}

function rejected(violations: readonly Violation[]): ApiResponse {
  if (isEmptyMessage(violations)) return responseOf(new Refusal('emptyMessage'));
  return responseOf(new Refusal('invalidForm', discordErrors(violations)));
}

function withoutEffect(fault: FaultPlan | null): Outcome['response'] | null {
  if (fault?.drop === 'before') return 'dropped before';
  if (fault?.status === undefined || fault.commit === true) return null;
  return scripted(fault, fault.status);
}

function afterEffect(fault: FaultPlan | null, response: ApiResponse): Outcome['response'] {
  if (fault?.drop === 'after') return 'dropped after';
  return fault?.status === undefined ? response : scripted(fault, fault.status);
}

function scripted(fault: FaultPlan, status: number): ApiResponse {
  const body = fault.body ?? { message: `${status}: scripted fault`, code: 0 };
  return { status, body, headers: fault.headers ?? {} };
}

function responseOf(refusal: Refusal): ApiResponse {
  return { status: refusal.status, body: refusal.body };
}

/** A bug of the harness becomes a 500 with its stack, which the log keeps as a violation of this server's own. */
function responseTo(error: unknown): ApiResponse {
  if (error instanceof Refusal) return responseOf(error);
  return { status: 500, body: { message: String(error instanceof Error ? error.stack : error), code: 0 } };
}
