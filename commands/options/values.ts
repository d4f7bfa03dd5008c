import type { Attachment, ChannelAccess, Request } from '../command.ts';

/** A text option without the space around it; null where it was left out or holds space alone. */
export const textOption = (request: Request, name: string): string | null => {
  const value = request.options[name];
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
};

/** A whole number, or `otherwise` where it was left out. Discord keeps it within the definition's range. */
export const numberOption = (request: Request, name: string, otherwise: number): number => {
  const value = request.options[name];
  return typeof value === 'number' ? value : otherwise;
};

/** A channel, or the one that the command was given in. */
export const channelOption = (request: Request, name: string): ChannelAccess => {
  const value = request.options[name];
  return typeof value === 'object' && 'channelId' in value ? value : request.channel;
};

/** A file that was attached; null where it was left out. */
export const fileOption = (request: Request, name: string): Attachment | null => {
  const value = request.options[name];
  return typeof value === 'object' && 'bytes' in value ? value : null;
};

/** Whether something was said yes to. */
export const flagOption = (request: Request, name: string): boolean => request.options[name] === true;
