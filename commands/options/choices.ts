import type { DigestStyle } from '#digests';
import type { Request } from '../command.ts';
import { textOption } from './values.ts';

type Choice = { readonly name: string; readonly value: string };

/** The styles of a digest as Discord offers them. */
export const styleChoices = [
  { name: 'Headlines only', value: 'headlines' },
  { name: 'Brief: one or two sentences a story', value: 'brief' },
  { name: 'Detailed: two or three sentences a story', value: 'detailed' },
] as const satisfies readonly (Choice & { readonly value: DigestStyle })[];

/** The style that was picked; brief where none was. */
export const styleOption = (request: Request): DigestStyle =>
  styleChoices.find(({ value }) => value === textOption(request, 'style'))?.value ?? 'brief';

/** The lengths of a summary as Discord offers them. */
export const lengthChoices = [
  { name: 'Short: 3 sentences', value: 'short' },
  { name: 'Medium: 5 sentences', value: 'medium' },
  { name: 'Long: 8 sentences', value: 'long' },
] as const satisfies readonly Choice[];

const sentencesOf = { short: 3, medium: 5, long: 8 } as const;

/** How many sentences were asked for; three where nothing was. */
export const lengthOption = (request: Request): number =>
  sentencesOf[lengthChoices.find(({ value }) => value === textOption(request, 'length'))?.value ?? 'short'];
