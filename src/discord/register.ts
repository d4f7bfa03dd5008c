import { createHash } from 'node:crypto';
import type { Definition } from '#commands';
import { Routes, type APIApplicationCommand, type REST } from 'discord.js';
import type { CommandIds } from './markdown.ts';

/** Where the hash of what was registered last is kept over restarts. */
export type RegistrationMemory = {
  readonly recall: (applicationId: string) => Promise<string | null>;
  readonly remember: (applicationId: string, hash: string) => Promise<void>;
};

const hashOf = (definitions: readonly Definition[]): string =>
  createHash('sha256').update(JSON.stringify(definitions)).digest('hex');

const idsOf = (commands: readonly APIApplicationCommand[]): CommandIds =>
  new Map(commands.map(({ name, id }) => [name, id]));

/**
 * Registers the commands with Discord where they differ from those registered last.
 * Somebody may have removed them meanwhile, so the names that Discord holds must match too.
 * @returns the commands' ids, which make mentions of them something to press
 */
export const registerCommands = async (
  rest: REST,
  applicationId: string,
  definitions: readonly Definition[],
  memory: RegistrationMemory,
): Promise<CommandIds> => {
  const route = Routes.applicationCommands(applicationId);
  const hash = hashOf(definitions);
  if ((await memory.recall(applicationId)) === hash) {
    const ids = idsOf((await rest.get(route)) as readonly APIApplicationCommand[]);
    if (definitions.every(({ name }) => ids.has(name))) return ids;
  }
  const registered = (await rest.put(route, { body: definitions })) as readonly APIApplicationCommand[];
  await memory.remember(applicationId, hash);
  return idsOf(registered);
};
