import type { LocalDiscord } from './discord/index.ts';

/** How many gateway sessions of the bot have a connection now. A session that may still resume has none. */
export function connectedSessions({ gateway }: LocalDiscord): number {
  return [...gateway.sessions.values()].filter((session) => session.socket?.isOpen() === true).length;
}
