import { matchPath } from './path.ts';

/** One thing that shall go wrong, and for which requests. What is left out matches everything or changes nothing. */
export interface FaultPlan {
  readonly method?: string;
  /** A path with colons as in the routes, such as `/channels/:channel/messages`, or an expression. */
  readonly path?: string | RegExp;
  /** How many requests it hits before it is used up; one when not given. */
  readonly times?: number;
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
}

/** A fault that was put in place. */
interface Fault {
  readonly plan: FaultPlan;
  /** How many requests it will still hit. */
  left: number;
}

/** The script of faults: the first that fits a request is used, and its count goes down. */
export class Faults {
  private readonly planned: Fault[] = [];

  add(plan: FaultPlan): Fault {
    const fault = { plan, left: plan.times ?? 1 };
    this.planned.push(fault);
    return fault;
  }

  /** What is still to come, oldest first. */
  list(): readonly Fault[] {
    return this.planned.filter((fault) => fault.left > 0);
  }

  clear(): void {
    this.planned.length = 0;
  }

  /** The fault for a request, counted as used. */
  take(method: string, path: string): FaultPlan | null {
    const fault = this.list().find(({ plan }) => fits(plan, method, path));
    if (fault === undefined) return null;
    fault.left -= 1;
    return fault.plan;
  }
}

function fits(plan: FaultPlan, method: string, path: string): boolean {
  if (plan.method !== undefined && plan.method !== method) return false;
  if (plan.path === undefined) return true;
  return typeof plan.path === 'string' ? matchPath(plan.path, path) !== null : plan.path.test(path);
}
