import type { FindOutcome, PostOutcome } from '../../../src/discord/index.ts';
import type { RenderAlert } from '../../../src/jobs/alert.ts';
import type { Carrier } from '../../../src/jobs/index.ts';
import type { Clock } from '../../../src/ops/index.ts';
import type { Delivery } from '../../../src/store/index.ts';

/** What may go wrong with one request; `lost` is the worst: the platform has the message, and nobody is told. */
export type Fault = 'lost' | 'refused' | 'pause' | 'closed' | 'broken' | 'deleted';

/** A message that a channel has. */
type Message = {
  readonly id: string;
  readonly key: string;
  readonly channelId: string;
  readonly at: number;
};

/**
 * A platform with Discord's memory: the same nonce gives the same message for a few minutes, and messages can be looked
 * through. What goes wrong with the next requests is told beforehand.
 */
type Platform = Carrier & {
  readonly messages: Message[];
  /** What the next requests meet, in order. */
  readonly faults: Fault[];
  /** What the next searches meet, in order. */
  readonly searchFaults: ('pause' | 'closed' | 'broken')[];
  /** Every request, as `post key` or `find key`. */
  readonly requests: string[];
};

const nonceMs = 180_000;
const closed: PostOutcome = { kind: 'parked', problem: { code: 'broken' } };
const pause = { kind: 'retry', afterMs: 7_000 } as const;

/** An alert as the platform gets it: what is wrong where. */
export const renderAlert: RenderAlert = (problem, channelId) => ({ alert: problem.code, channelId });

/** Opens a platform that goes by the given clock. */
export const openPlatform = (clock: Clock): Platform => {
  const messages: Message[] = [];
  const nonces = new Map<string, Message>();
  const faults: Fault[] = [];
  const searchFaults: Platform['searchFaults'] = [];
  const requests: string[] = [];

  const keep = ({ key, nonce, channelId }: Delivery): Message => {
    const known = nonces.get(nonce);
    if (known && clock.now() - known.at < nonceMs) return known;
    const message = { id: String(messages.length + 1), key, channelId, at: clock.now() };
    messages.push(message);
    nonces.set(nonce, message);
    return message;
  };
  const deliver = async (delivery: Delivery): Promise<PostOutcome> => {
    requests.push(`post ${delivery.key}`);
    const fault = faults.shift();
    if (fault === 'refused') return { kind: 'unclear' };
    if (fault === 'pause') return pause;
    if (fault === 'closed') return closed;
    if (fault === 'broken') throw new Error('broken on purpose');
    const { id } = keep(delivery);
    if (fault === 'lost') return { kind: 'unclear' };
    return { kind: 'sent', messageId: fault === 'deleted' ? null : id, placeId: delivery.channelId };
  };
  const find = async ({ key, channelId }: Delivery, sinceAt: number): Promise<FindOutcome> => {
    requests.push(`find ${key}`);
    const fault = searchFaults.shift();
    if (fault === 'pause') return pause;
    if (fault === 'closed') return closed;
    if (fault === 'broken') throw new Error('broken on purpose');
    const there = messages.filter((message) => message.channelId === channelId && message.at >= sinceAt);
    const found = there.find((message) => message.key === key);
    return found ? { kind: 'found', messageId: found.id, placeId: channelId } : { kind: 'absent' };
  };
  return { messages, faults, searchFaults, requests, deliver, find };
};
