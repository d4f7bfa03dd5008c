import { matchPath } from './path.ts';
import { seededRandom } from './random.ts';
import type { RefusalName } from './rest/refusal.ts';

/** What can go wrong, by the names under which a soak or a page asks for it. */
export const faultKinds = {
  /** The connection is cut before the request has had its effect. */
  lostRequest: { drop: 'before' },
  /** The request has its effect, and nobody is told. */
  lostReply: { drop: 'after' },
  serverError: { status: 500 },
  badGateway: { status: 502 },
  unavailable: { status: 503 },
  /** The request has its effect, and the gateway in front of Discord gives up too early. */
  lateBadGateway: { status: 502, commit: true },
  rateLimited: { rateLimit: { scope: 'user', retryAfterMs: 1000 } },
  rateLimitedGlobally: { rateLimit: { scope: 'global', retryAfterMs: 1000 } },
  rateLimitedWithOthers: { rateLimit: { scope: 'shared', retryAfterMs: 1000 } },
  /** Half of the reply arrives. */
  partialReply: { partial: true },
  /** The reply is no JSON, whatever it says it is. */
  garbledReply: { text: '{"id": "1", <html>' },
  slow: { delayMs: 2000 },
} as const satisfies Record<string, FaultEffect>;

type FaultKind = keyof typeof faultKinds;

/** What happens to a request that is hit. What is left out changes nothing. */
interface FaultEffect {
  /** Answer with this status: instead of asking the route, or after it where `commit` says so. */
  readonly status?: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Wait before anything else happens. */
  readonly delayMs?: number;
  /** With a `status`: let the request have its effect first, as a gateway does that times out too early. */
  readonly commit?: boolean;
  /** Cut the connection without an answer: before the request has had its effect, or after. */
  readonly drop?: 'before' | 'after';
  /** Refuse as Discord does, by name, with its status and code. */
  readonly refusal?: RefusalName;
  /** Answer 429 with the headers and the body that go with the scope. */
  readonly rateLimit?: { readonly scope: 'user' | 'global' | 'shared'; readonly retryAfterMs: number };
  /** Send this text for the body. */
  readonly text?: string;
  /** Cut the connection in the middle of the body. */
  readonly partial?: boolean;
}

/** One thing that shall go wrong, and for which requests. What is left out matches everything. */
export interface FaultPlan extends FaultEffect {
  readonly kind?: FaultKind;
  readonly method?: string;
  /** A path with colons as in the routes, such as `/channels/:channel/messages`, or an expression. */
  readonly path?: string | RegExp;
  /** How many requests it hits before it is used up; one when not given, and any number where a share is given. */
  readonly times?: number;
  /** How many requests that fit are let through first. */
  readonly skip?: number;
  /** The share of requests that it hits, from 0 to 1; all of them when not given. */
  readonly share?: number;
  /** The same seed hits the same requests of a series; 1 when not given. */
  readonly seed?: number;
}

/** A fault that was put in place. */
interface Fault {
  readonly plan: FaultPlan;
  readonly chance: () => number;
  /** How many requests it will still let through. */
  skipped: number;
  /** How many requests it will still hit. */
  left: number;
}

/** The script of faults: the first that hits a request is used, and its count goes down. */
export class Faults {
  private readonly planned: Fault[] = [];

  add(plan: FaultPlan): Fault {
    const { kind, share, seed = 1, skip = 0, times = share === undefined ? 1 : Infinity } = plan;
    const whole = kind === undefined ? plan : { ...faultKinds[kind], ...plan };
    const fault = { plan: whole, chance: seededRandom(seed), skipped: skip, left: times };
    this.planned.push(fault);
    return fault;
  }

  /** What is still to come, oldest first. */
  list(): readonly Fault[] {
    return this.planned;
  }

  remove(fault: Fault): void {
    const index = this.planned.indexOf(fault);
    if (index >= 0) this.planned.splice(index, 1);
  }

  clear(): void {
    this.planned.length = 0;
  }

  /** The fault for a request, counted as used. */
  take(method: string, path: string): FaultPlan | null {
    const fault = this.planned.find((one) => fits(one.plan, method, path) && hits(one));
    if (fault === undefined) return null;
    fault.left -= 1;
    if (fault.left <= 0) this.remove(fault);
    return fault.plan;
  }
}

function hits(fault: Fault): boolean {
  if (fault.skipped > 0) {
    fault.skipped -= 1;
    return false;
  }
  return fault.plan.share === undefined || fault.chance() < fault.plan.share;
}

function fits(plan: FaultPlan, method: string, path: string): boolean {
  if (plan.method !== undefined && plan.method !== method) return false;
  if (plan.path === undefined) return true;
  return typeof plan.path === 'string' ? matchPath(plan.path, path) !== null : plan.path.test(path);
}
