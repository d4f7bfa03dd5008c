import type { FaultPlan } from '../faults.ts';
import { Refusal } from './refusal.ts';
import { pauseHeaders, tooManyRequests, type Answer, type ApiResponse } from './response.ts';

/** What a fault answers without asking the route; null where the route is asked. */
export function beforeEffect(fault: FaultPlan | null): Answer | null {
  if (fault === null) return null;
  if (fault.drop === 'before') return 'dropped before';
  if (fault.refusal !== undefined) return refused(fault, new Refusal(fault.refusal));
  if (fault.rateLimit !== undefined) return limited(fault, fault.rateLimit);
  if (fault.status === undefined || fault.commit === true) return null;
  return scripted(fault, fault.status);
}

/** What a fault makes of the route's response. */
export function afterEffect(fault: FaultPlan | null, response: ApiResponse): Answer {
  if (fault === null) return response;
  if (fault.drop === 'after') return 'dropped after';
  const { text, partial = false, status } = fault;
  if (status !== undefined) return { ...scripted(fault, status), partial };
  return { ...response, partial, ...(text === undefined ? {} : { text }) };
}

function scripted({ body, text, headers = {} }: FaultPlan, status: number): ApiResponse {
  if (text !== undefined) return { status, text, headers };
  return { status, body: body ?? { message: `${status}: scripted fault`, code: 0 }, headers };
}

function refused({ headers = {} }: FaultPlan, { status, body }: Refusal): ApiResponse {
  return { status, body, headers };
}

function limited({ headers }: FaultPlan, pause: NonNullable<FaultPlan['rateLimit']>): ApiResponse {
  const usual = pauseHeaders(pause.scope, pause.retryAfterMs);
  return tooManyRequests({ ...pause, headers: { ...usual, ...headers } });
}
