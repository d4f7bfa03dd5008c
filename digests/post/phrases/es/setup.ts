import { channel, command } from '../../spans.ts';
import type { SetupWords } from '../words/setup.ts';
import { count, listed } from './numbers.ts';

/** What `/setup` says in Spanish. */
export const spanishSetup: SetupWords = {
  title: 'Preparar un boletín',
  channel: { label: 'Canal', hint: 'Dónde se publica el boletín.' },
  pack: {
    label: 'Paquete inicial',
    hint: 'Fuentes para empezar. Se pueden añadir y quitar otras en todo momento.',
  },
  days: { label: 'Días', hint: 'Cuándo se publica. Otros días se eligen con /schedule edit.' },
  time: { label: 'Hora', hint: 'Por ejemplo 08:00 o 18:00; varias se unen con «y».' },
  timezone: { label: 'Zona horaria', hint: 'Una ciudad como Madrid, o una zona como Europe/Madrid.' },
  noPack: 'Ninguno: solo las fuentes que ya hay',
  feeds: (total) => count(total, 'fuente', 'fuentes'),
  everyDay: 'Todos los días',
  weekdays: 'De lunes a viernes',
  weekend: 'Sábado y domingo',
  mondays: 'Una vez por semana, los lunes',
  preview: (when, channelId) => [
    'Aún no se ha guardado ni publicado nada. El boletín saldría en ',
    channel(channelId),
    ` ${when} y empezaría así:`,
  ],
  noPreview: 'Todavía no hay nada que mostrar. Se puede guardar igualmente: contará lo que vaya llegando.',
  post: 'Publicar el primero ahora',
  change: 'Cambiar',
  following: (added, known) =>
    known === 0
      ? `${count(added, 'fuente añadida', 'fuentes añadidas')}.`
      : `${count(added, 'fuente añadida', 'fuentes añadidas')}, ${count(known, 'ya estaba', 'ya estaban')}.`,
  unreadable: (names) => `No añadidas, porque ahora mismo no se pueden leer: ${listed(names)}.`,
  next: [
    command('schedule edit'),
    ' lo cambia, ',
    command('source add'),
    ' añade una fuente, ',
    command('filter add'),
    ' oculta lo que nadie quiere.',
  ],
};
