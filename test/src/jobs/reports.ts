import type { Article } from '#digests';
import { anArticle } from '../store/rows.ts';

/** One event as three newsrooms wrote it down, and another one. */
const events = {
  dam: [
    {
      title: 'Dam above Ostrel cracks and 4,000 people leave the valley',
      text:
        'A crack of eleven metres opened in the Ostrel dam on Monday, and 4,000 people were told to leave the valley ' +
        'below it. Engineers opened both sluices of the dam to lower the reservoir by two metres a day.',
    },
    {
      title: 'Valley below the Ostrel dam is cleared after engineers find a crack',
      text:
        'Engineers found a crack in the Ostrel dam and had the valley cleared. Some 4,000 people left their homes on ' +
        'Monday. The reservoir sinks by two metres a day since both sluices were opened.',
    },
    {
      title: 'Ostrel dam: 4,000 people leave their homes, sluices stay open',
      text:
        'The sluices of the Ostrel dam stay open until its crack can be looked at. The valley is empty: 4,000 people ' +
        'left it on Monday when the engineers measured a crack of eleven metres and rang the bells.',
    },
    {
      title: 'Divers close part of the crack in the Ostrel dam above the valley',
      text:
        'Divers closed three of the eleven metres of the crack in the Ostrel dam with quick cement on Wednesday. The ' +
        'engineers leave both sluices open, the reservoir sinks by two metres a day, and the 4,000 people who had to ' +
        'leave the valley may be back in their homes by Sunday.',
    },
  ],
  chess: [
    {
      title: 'A pupil of fourteen wins the island championship in chess',
      text:
        'Mirela Tander is fourteen and the chess champion of the islands. She won her last game in nineteen moves ' +
        'with a sacrifice that the hall needed a quarter of an hour to understand.',
    },
  ],
} as const;

/** The names of the events. */
type EventName = keyof typeof events;

/** How a newsroom wrote about an event; there are four of the dam and one of chess. */
export const reportOf = (event: EventName, newsroom: number, facts: Partial<Article> = {}): Article =>
  anArticle({ ...events[event][newsroom], siteName: `Newsroom ${newsroom}`, language: 'en', ...facts });
