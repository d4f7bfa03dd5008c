import {
  block,
  done,
  failed,
  type DigestStyle,
  type Form,
  type Line,
  type Phrases,
  type Result,
} from '#digests';
import { phrasesOf, refuse, reply, type Reply, type Request, type Submission } from '../command.ts';
import { readTimezone, styleChoices } from '../options/index.ts';
import type { MemberSettings, Ports } from '../ports/index.ts';

const storiesMost = 15;
const hoursMost = 168;

/** A name of a zone, or a number, is no longer. */
const zoneCharactersMax = 60;
const numberCharactersMax = 3;

const fieldsOf = (settings: MemberSettings, { my }: Phrases): Form['fields'] => [
  {
    ...{ kind: 'text', name: 'timezone', label: my.zone, hint: my.zoneHint, isRequired: false },
    ...{ value: settings.timezone ?? '', charactersMax: zoneCharactersMax, example: 'Europe/London' },
  },
  {
    ...{ kind: 'radio', name: 'style', label: my.style, isRequired: false },
    choices: styleChoices.map(({ value }) => ({
      value,
      label: my.styles[value],
      ...(settings.style === value ? { isPicked: true as const } : {}),
    })),
  },
  {
    ...{ kind: 'text', name: 'stories', label: my.stories, isRequired: false },
    ...{ value: String(settings.storiesMax ?? ''), charactersMax: numberCharactersMax, example: '5' },
  },
  {
    ...{ kind: 'text', name: 'hours', label: my.hours, isRequired: false },
    ...{ value: String(settings.hours ?? ''), charactersMax: numberCharactersMax, example: '24' },
  },
];

/** `/my settings`: a form with what the person has settled so far. */
export const openSettings = async (request: Request, ports: Ports): Promise<Form> => {
  const phrases = phrasesOf(request);
  const settings = await ports.members.settings(request.person.id);
  return { title: phrases.my.settings, action: 'my-settings', id: '', fields: fieldsOf(settings, phrases) };
};

const textIn = ({ fields }: Submission, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** A whole number of a field; `null` where it is empty. */
const numberIn = (submission: Submission, name: string, max: number): Result<number | null> => {
  const input = textIn(submission, name);
  if (input === '') return done(null);
  const value = /^\d{1,3}$/u.test(input) ? Number(input) : 0;
  return value >= 1 && value <= max
    ? done(value)
    : failed({ code: 'number-not-understood', input, min: 1, max });
};

const zoneIn = (submission: Submission): Result<string | null> => {
  const input = textIn(submission, 'timezone');
  return input === '' ? done(null) : readTimezone(input);
};

const styleIn = (submission: Submission): DigestStyle | null =>
  styleChoices.find(({ value }) => value === textIn(submission, 'style'))?.value ?? null;

const readSettings = (submission: Submission): Result<MemberSettings> => {
  const timezone = zoneIn(submission);
  if (!timezone.ok) return timezone;
  const stories = numberIn(submission, 'stories', storiesMost);
  if (!stories.ok) return stories;
  const hours = numberIn(submission, 'hours', hoursMost);
  if (!hours.ok) return hours;
  const style = styleIn(submission);
  return done({ timezone: timezone.value, style, storiesMax: stories.value, hours: hours.value });
};

/** The form, sent: all of it is kept, or nothing. */
export const keepSettings = async (submission: Submission, ports: Ports): Promise<Reply> => {
  const settings = readSettings(submission);
  if (!settings.ok) return refuse(submission, settings.problem);
  await ports.members.decide(submission.person.id, settings.value);
  const { my } = phrasesOf(submission);
  const { timezone, style, storiesMax, hours } = settings.value;
  const said = (label: string, value: string | number | null): Line => [`${label}: ${value ?? my.asUsual}`];
  return reply(
    block('headline', my.settingsKept),
    {
      kind: 'list',
      items: [
        said(my.zone, timezone),
        said(my.style, style === null ? null : my.styles[style]),
        said(my.stories, storiesMax),
        said(my.hours, hours),
      ],
    },
    block('note', ...my.settingsUse),
  );
};
