import type { Json } from '../discord/json.ts';
import { answerCases, callbackCases, modalCases } from './callbacks.ts';
import type { JudgeCase } from './case.ts';
import { commandCases, optionCases } from './commands.ts';
import { buttonCases, modernCases, rowCases } from './components.ts';
import { editCases, embedCases, mentionCases, otherCases, postCases } from './messages.ts';

/** All cases, by what they are about. */
export const judgeCases: Readonly<Record<string, readonly JudgeCase[]>> = {
  'a message': postCases,
  mentions: mentionCases,
  'an embed': embedCases,
  'an edit': editCases,
  'another request': otherCases,
  'a button': buttonCases,
  'a row': rowCases,
  'Components V2': modernCases,
  'a command': commandCases,
  'an option': optionCases,
  'a callback': callbackCases,
  'a modal': modalCases,
  'a later answer': answerCases,
};

/** A case as the judge takes it, gone over the wire once, so that absent fields are absent. */
export function requestOf({ at, body }: Pick<JudgeCase, 'at' | 'body'>) {
  const [method = '', path = ''] = at.split(' ');
  return { method, path, body: JSON.parse(JSON.stringify(body ?? null)) as Json };
}
