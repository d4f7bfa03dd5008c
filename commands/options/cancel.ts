import { block } from '#digests';
import { phrasesOf, reply, type Handler, type Press } from '../command.ts';

/** What the button of `cancelButton` does: the question goes, and so do its buttons. */
export const cancel: Handler<Press> = {
  who: 'everyone',
  where: 'anywhere',
  way: 'in-place',
  run: (press) => Promise.resolve(reply(block('paragraph', phrasesOf(press).confirm.cancelled))),
};
