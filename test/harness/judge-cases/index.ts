import { readAddress } from '../discord/judge/address.ts';
import type { Json } from '../discord/json.ts';
import { answerCases, callbackCases, modalCases } from './callbacks.ts';
import type { JudgeCase } from './case.ts';
import { ownFieldCases, registrationCases } from './command-fields.ts';
import { commandCases, optionCases } from './commands.ts';
import { answerFlagCases, inputCases } from './inputs.ts';
import { nestingCases } from './nesting.ts';
import { fieldCases } from './component-fields.ts';
import { buttonCases, modernCases, rowCases } from './components.ts';
import { channelCases, deletionCases, pathCases, queryCases, threadCases } from './places.ts';
import { attachmentCases, flagCases, pollCases, referenceCases, themeCases } from './posting.ts';
import { editCases, embedCases, mentionCases, otherCases, postCases } from './messages.ts';

/** All cases, by what they are about. */
export const judgeCases: Readonly<Record<string, readonly JudgeCase[]>> = {
  'a message': postCases,
  'a message with': flagCases,
  'a reference': referenceCases,
  'a poll': pollCases,
  attachments: attachmentCases,
  'a theme': themeCases,
  'a thread': threadCases,
  'a channel': channelCases,
  'a query': queryCases,
  'a path': pathCases,
  'a deletion': deletionCases,
  mentions: mentionCases,
  'an embed': embedCases,
  'an edit': editCases,
  'another request': otherCases,
  'a button': buttonCases,
  'a row': rowCases,
  'Components V2': modernCases,
  'a command': commandCases,
  'an option': optionCases,
  'a registration': registrationCases,
  'an option with': ownFieldCases,
  'a callback': callbackCases,
  'a callback with': answerFlagCases,
  'a modal with': inputCases,
  'a component in': nestingCases,
  'a component with': fieldCases,
  'a modal': modalCases,
  'a later answer': answerCases,
};

/** A case as the judge takes it, gone over the wire once, so that absent fields are absent. */
export function requestOf({ at, body }: Pick<JudgeCase, 'at' | 'body'>) {
  const [method = '', written = ''] = at.split(' ');
  return { method, ...readAddress(written), body: JSON.parse(JSON.stringify(body ?? null)) as Json };
}
