import type { FaultPlan, LocalDiscord } from '../discord/index.ts';

/** Half of the requests, so that a bot that tries again gets through, and one that gives up does not. */
const share = 0.5;

/** What the page can switch on, by name, in the order of its switches. */
const faults = {
  rateLimited: { label: 'Half of all requests get 429', plan: { kind: 'rateLimited', share } },
  serverError: { label: 'Half of all requests get 500', plan: { kind: 'serverError', share } },
  unavailable: { label: 'Half of all requests get 503', plan: { kind: 'unavailable', share } },
  lostReply: { label: 'Half of all replies are lost', plan: { kind: 'lostReply', share } },
  slow: { label: 'Every request takes 2 seconds', plan: { kind: 'slow', times: Infinity } },
} as const satisfies Record<string, { label: string; plan: FaultPlan }>;

type FaultName = keyof typeof faults;

/** What the page can do to the gateway, by name. */
const breaks: Readonly<Record<string, (gateway: LocalDiscord['gateway']) => void>> = {
  drop: (gateway) => gateway.drop(),
  reconnect: (gateway) => gateway.askToReconnect(),
  invalidate: (gateway) => gateway.invalidate(),
};

/** The switches as the page shows them. */
export function faultSwitches({ faults: script }: LocalDiscord) {
  const planned = script.list().map(({ plan }) => plan.kind);
  return Object.entries(faults).map(([name, { label, plan }]) => ({
    name,
    label,
    on: planned.includes(plan.kind),
  }));
}

/** Switches one fault and gives all switches. Throws for a name that none has. */
export function switchFault(discord: LocalDiscord, name: string, on: boolean) {
  if (!isFaultName(name)) throw new Error(`There is no fault ${name}.`);
  const { plan } = faults[name];
  const standing = discord.faults.list().filter((one) => one.plan.kind === plan.kind);
  for (const one of standing) discord.faults.remove(one);
  if (on) discord.faults.add(plan);
  return { faults: faultSwitches(discord) };
}

/** Throws for a way that is not known. */
export function breakGateway({ gateway }: LocalDiscord, name: string) {
  const act = Object.hasOwn(breaks, name) ? breaks[name] : undefined;
  if (act === undefined) throw new Error(`The gateway cannot be broken by ${name}.`);
  act(gateway);
  return {};
}

function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faults, name);
}
