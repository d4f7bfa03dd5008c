import type { Filter } from '#digests';
import type { Request } from '../command.ts';
import { textOption } from '../options/index.ts';
import type { FilterPlan } from '../ports/index.ts';

/** What filters do, as Discord offers it. */
export const actionChoices = [
  { name: 'Mute: hide what matches', value: 'mute' },
  { name: 'Only: hide what does not match', value: 'only' },
  { name: 'Boost: lift what matches', value: 'boost' },
] as const satisfies readonly { readonly name: string; readonly value: Filter['action'] }[];

/** What filters look at. */
export const matchChoices = [
  { name: 'A word or phrase', value: 'word' },
  { name: 'A source', value: 'source' },
  { name: 'A topic', value: 'topic' },
  { name: 'An author', value: 'author' },
] as const satisfies readonly { readonly name: string; readonly value: Filter['match'] }[];

/** The filter that a command asks for. Discord lets nothing else into the choices. */
export const readFilter = (request: Request): FilterPlan => ({
  action: actionChoices.find(({ value }) => value === request.options['action'])?.value ?? 'mute',
  match: matchChoices.find(({ value }) => value === request.options['match'])?.value ?? 'word',
  value: textOption(request, 'value') ?? '',
  schedule: textOption(request, 'schedule'),
});
