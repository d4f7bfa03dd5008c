import { block, type Line, type Phrases } from '#digests';
import {
  guildOf,
  phrasesOf,
  refuse,
  reply,
  replyWith,
  type Press,
  type Reply,
  type Request,
} from '../command.ts';
import { optionNames } from '../locales/index.ts';
import { cancelButton, confirmation, fileOption } from '../options/index.ts';
import type { Ports, RestorePlan, ServerSettings } from '../ports/index.ts';

/** Hands over everything that the server has set up, as a file. */
export const backUp = async (request: Request, ports: Ports): Promise<Reply> => {
  const text = await ports.settings.backup(guildOf(request));
  const day = new Date(request.at).toISOString().slice(0, 10);
  const file = { name: `broadsheet-${day}.json`, text };
  return { ...reply(block('paragraph', phrasesOf(request).config.backedUp)), file };
};

const settingNames = (keys: readonly string[], { config: words }: Phrases): readonly string[] =>
  keys.flatMap((key) => (key in words.names ? [words.names[key as keyof ServerSettings]] : []));

const planLines = (plan: RestorePlan, phrases: Phrases): readonly Line[] => {
  const { config: words } = phrases;
  const { settings, newSources, newSchedules, changedSchedules, newTopics, newFilters } = plan;
  return [
    ...(settings.length === 0 ? [] : [[words.restoreSettings(settingNames(settings, phrases))]]),
    ...(newSources.length === 0 ? [] : [[words.restoreSources(newSources)]]),
    ...(newSchedules.length === 0 ? [] : [[words.restoreSchedules(newSchedules)]]),
    ...(changedSchedules.length === 0 ? [] : [[words.restoreChanged(changedSchedules)]]),
    ...(newTopics + newFilters === 0 ? [] : [[words.restoreRest(newTopics, newFilters)]]),
  ];
};

/** Says what a backup would change before it does. */
export const planRestore = async (request: Request, ports: Ports): Promise<Reply> => {
  const file = fileOption(request, 'file');
  if (file === null)
    return refuse(request, { code: 'option-missing', names: optionNames(request, ['file']) });
  const planned = await ports.settings.planRestore(guildOf(request), file, request.person.id);
  return replyWith(request, planned, (plan, phrases) => {
    const { config: words } = phrases;
    const items = planLines(plan, phrases);
    const title = block('headline', words.restoreTitle(file.name));
    if (items.length === 0) return reply(title, block('paragraph', words.restoreNothing));
    const restore = {
      action: 'config-restore',
      id: String(plan.draftId),
      label: words.restoreButton,
    } as const;
    return reply(
      title,
      { kind: 'list', items },
      {
        kind: 'buttons',
        buttons: [{ kind: 'act', tone: 'primary', ...restore }, cancelButton(phrases)],
      },
    );
  });
};

/** Puts a backup back. */
export const restore = async (press: Press, ports: Ports): Promise<Reply> => {
  const restored = await ports.settings.restore(guildOf(press), Number(press.id), press.person.id);
  return replyWith(press, restored, (plan, phrases) =>
    reply(block('paragraph', phrases.config.restored), { kind: 'list', items: planLines(plan, phrases) }),
  );
};

/** Asks whether everything is to go. */
export const askToReset = (request: Request): Promise<Reply> => {
  const phrases = phrasesOf(request);
  const danger = { label: phrases.config.resetButton, action: 'config-reset', id: '' };
  return Promise.resolve(reply(...confirmation([phrases.config.resetQuestion], danger, phrases)));
};

/** Removes everything that the server has set up. */
export const reset = async (press: Press, ports: Ports): Promise<Reply> => {
  await ports.settings.reset(guildOf(press));
  return reply(block('paragraph', ...phrasesOf(press).config.reset));
};
