import type { Form } from '#digests';
import { guildOf, refuse, type Command, type Press, type Reply, type Request } from '../command.ts';
import {
  channelOption,
  forManagers,
  isLike,
  optionType,
  postableChannelTypes,
  suggestion,
  textOption,
} from '../options/index.ts';
import type { Ports } from '../ports/index.ts';
import { packName, setupForm, usualAnswers } from './form.ts';
import { previewSetup } from './preview.ts';
import { postSetup, saveSetup } from './save.ts';

const managers = { who: 'managers', where: 'servers' } as const;

const openForm = async (request: Request, ports: Ports): Promise<Form | Reply> => {
  const usual = await usualAnswers(request, ports);
  const given = textOption(request, 'pack');
  const packs = ports.packs.list();
  const pack = packs.find((each) => each.id === given || packName(each, request.person.locale) === given);
  if (given !== null && pack === undefined) return refuse(request, { code: 'pack-unknown', name: given });
  const { channelId } = 'channel' in request.options ? channelOption(request, 'channel') : usual;
  return setupForm(request, 'setup', { ...usual, channelId, packId: pack?.id ?? usual.packId }, ports);
};

/** The button that opens the form anew, in the help and where somebody is greeted. */
const openFresh = async (press: Press, ports: Ports): Promise<Form | Reply> =>
  setupForm(press, 'setup', await usualAnswers(press, ports), ports);

/** The button under a preview: the form as it was filled in. */
const openAgain = async (press: Press, ports: Ports): Promise<Form | Reply> => {
  const draft = await ports.drafts.get(guildOf(press), press.id, 'setup');
  const answers = draft?.answers ?? (await usualAnswers(press, ports));
  return setupForm(press, 'setup-again', answers, ports);
};

/** `/setup`: from nothing to a posted digest. */
export const setup: Command = {
  definition: {
    name: 'setup',
    description: 'Set up a digest with a starter pack, in less than a minute',
    ...forManagers,
    options: [
      {
        type: optionType.channel,
        name: 'channel',
        description: 'Where to post; it can still be changed in the form',
        channel_types: [...postableChannelTypes],
      },
      {
        type: optionType.text,
        name: 'pack',
        description: 'The starter pack; it can still be changed in the form',
        max_length: 100,
        autocomplete: true,
      },
    ],
  },
  actions: {
    '': {
      ...managers,
      way: 'form',
      open: openForm,
      suggest: {
        pack: ({ typed, person }, { packs }) =>
          Promise.resolve(
            packs
              .list()
              .map((pack) => ({ id: pack.id, name: packName(pack, person.locale) }))
              .filter(({ name }) => isLike(name, typed))
              .flatMap(({ id, name }) => suggestion(name, id)),
          ),
      },
    },
  },
  presses: {
    setup: { ...managers, way: 'form', open: openFresh },
    'setup-change': { ...managers, way: 'form', open: openAgain },
    'setup-save': { ...managers, way: 'in-place', run: saveSetup },
    'setup-post': { ...managers, costs: 'preview', way: 'in-place', run: postSetup },
  },
  forms: {
    setup: { ...managers, costs: 'preview', way: 'anew', run: previewSetup },
    'setup-again': { ...managers, costs: 'preview', way: 'in-place', run: previewSetup },
  },
};
