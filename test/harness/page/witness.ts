import { InteractionType } from 'discord-api-types/v10';
import type { LocalDiscord } from '../discord/index.ts';

/** Who used which command, as the line above an answer says it. */
export interface Use {
  readonly user: string;
  /** Without the slash. */
  readonly command: string;
}

/** Remembers what the API does not tell: by which command a message came about. */
export interface Witness {
  readonly useFor: (messageId: string) => Use | null;
}

/** Watches a local Discord from now on. */
export function createWitness(discord: LocalDiscord): Witness {
  const uses = new Map<string, Use>();
  discord.on('answered', ({ payload, original, followUps, user }) => {
    if (payload['type'] !== InteractionType.ApplicationCommand) return;
    const use = { user: user.name, command: commandLine(payload['data']) };
    for (const stored of [original, ...followUps]) if (stored !== null) uses.set(stored.message.id, use);
  });
  return { useFor: (id) => uses.get(id) ?? null };
}

interface Named {
  readonly name?: string;
  readonly type?: number;
  readonly options?: readonly Named[];
}

/** Subcommands and their groups have the types 1 and 2. */
const nestingTypeMax = 2;

function commandLine(data: unknown): string {
  const { name = '', options = [] } = (data ?? {}) as Named;
  const [step] = options;
  const nested = step?.type !== undefined && step.type <= nestingTypeMax;
  return nested ? `${name} ${commandLine(step)}` : name;
}
