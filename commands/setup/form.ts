import type { Form, FormField, Phrases, PostChoice } from '#digests';
import { guildOf, phrasesOf, type Asking, type Submission } from '../command.ts';
import type { Pack, Ports, SetupAnswers } from '../ports/index.ts';

/** Picked in place of a pack, this is none. */
const noPack = '-';

/** What can be picked in sight; more go into a list. Source: Message Components, "Radio Group". */
const radioMax = 10;

/** The days that are offered, in words that `readTimetable` knows. */
const dayChoices = [
  ['daily', 'everyDay'],
  ['weekdays', 'weekdays'],
  ['weekends', 'weekend'],
  ['Mondays', 'mondays'],
] as const;

/** Where most who use a locale live; others say it themselves. */
const zonesOfLocales: Readonly<Record<string, string>> = {
  de: 'Europe/Berlin',
  fr: 'Europe/Paris',
  'es-ES': 'Europe/Madrid',
  'en-GB': 'Europe/London',
};

const primary = (locale: string): string => locale.toLowerCase().split('-')[0] ?? '';

/** What a pack is called in a person's language. */
export const packName = ({ names, id }: Pack, locale: string): string =>
  names[primary(locale)] ?? names['en'] ?? id;

/** What the form holds where nobody has filled it in: packs in the person's language go first. */
export const usualAnswers = async (asking: Asking, ports: Ports): Promise<SetupAnswers> => {
  const { channelId, kind } = asking.channel;
  const packs = ports.packs.list();
  const { locale } = asking.person;
  const language = primary(locale);
  const pack = packs.find((each) => language !== 'en' && each.language === language) ?? packs[0];
  const { timezone: decided } = await ports.settings.get(guildOf(asking));
  return {
    channelId: kind === 'text' || kind === 'announcement' || kind === 'forum' ? channelId : '',
    place: 'channel',
    packId: pack?.id ?? null,
    days: 'daily',
    time: '08:00',
    timezone: decided ?? zonesOfLocales[locale] ?? 'UTC',
  };
};

const picked = (choice: PostChoice, value: string): PostChoice =>
  choice.value === value ? { ...choice, isPicked: true } : choice;

const packField = (packs: readonly Pack[], chosen: string, phrases: Phrases, locale: string): FormField => {
  const { setup } = phrases;
  const choices = [
    ...packs.map((pack) => ({
      value: pack.id,
      label: packName(pack, locale),
      note: setup.feeds(pack.feeds.length),
    })),
    { value: noPack, label: setup.noPack },
  ].map((choice) => picked(choice, chosen));
  const kind = choices.length > 1 && choices.length <= radioMax ? 'radio' : 'select';
  return { name: 'pack', ...setup.pack, isRequired: true, kind, choices };
};

/** The form of `/setup`, filled in with answers. `action` says what is done with it. */
export const setupForm = (asking: Asking, action: string, answers: SetupAnswers, { packs }: Ports): Form => {
  const phrases = phrasesOf(asking);
  const { setup } = phrases;
  const { channelId, days, time, timezone } = answers;
  const text = { kind: 'text', isRequired: true, charactersMax: 60 } as const;
  return {
    title: setup.title,
    action,
    id: '',
    fields: [
      {
        ...{ name: 'channel', ...setup.channel, isRequired: true, kind: 'channel' },
        ...(channelId === '' ? {} : { channelId }),
      },
      packField(packs.list(), answers.packId ?? noPack, phrases, asking.person.locale),
      {
        ...{ name: 'days', ...setup.days, isRequired: true, kind: 'radio' },
        choices: dayChoices.map(([value, label]) => picked({ value, label: setup[label] }, days)),
      },
      { name: 'time', ...setup.time, ...text, value: time },
      { name: 'timezone', ...setup.timezone, ...text, value: timezone },
    ],
  };
};

/** What was filled in. */
export const answersOf = ({ fields, channel: here }: Submission): SetupAnswers => {
  const text = (name: string): string => {
    const field = fields[name];
    const value = Array.isArray(field) ? field[0] : field;
    return typeof value === 'string' ? value.trim() : '';
  };
  const field = fields['channel'];
  const access = typeof field === 'object' && 'channelId' in field ? field : here;
  const pack = text('pack');
  return {
    channelId: access.channelId,
    place: access.kind === 'forum' ? 'forum' : 'channel',
    packId: pack === noPack || pack === '' ? null : pack,
    ...{ days: text('days'), time: text('time'), timezone: text('timezone') },
  };
};
