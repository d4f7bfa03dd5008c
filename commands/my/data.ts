import { block } from '#digests';
import { phrasesOf, reply, type Press, type Reply, type Request } from '../command.ts';
import { confirmation, textOption } from '../options/index.ts';
import type { Ports } from '../ports/index.ts';

/** What can be done with it, as Discord offers it. */
export const dataChoices = [
  { name: 'Download: all of it, as a file', value: 'download' },
  { name: 'Delete: forget all of it', value: 'delete' },
] as const;

/** `/my data`: everything that is kept of whoever asks, as a file; or, asked once, its end. */
export const showData = async (request: Request, ports: Ports): Promise<Reply> => {
  const phrases = phrasesOf(request);
  const { my } = phrases;
  if (textOption(request, 'action') === 'delete') {
    return reply(
      ...confirmation(my.forgetQuestion, { label: my.forget, action: 'forget-me', id: '' }, phrases),
    );
  }
  const text = await ports.members.data(request.person.id);
  return {
    ...reply(block('headline', my.data), block('paragraph', ...my.dataHolds)),
    file: { name: 'broadsheet-data.json', text },
  };
};

/** The button that forgets it, whoever presses: nobody else sees it. */
export const forgetMe = async (press: Press, ports: Ports): Promise<Reply> => {
  const forgotten = await ports.members.forget(press.person.id);
  return reply(block('paragraph', phrasesOf(press).my.forgotten(forgotten)));
};
