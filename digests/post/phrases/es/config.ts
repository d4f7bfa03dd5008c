import { numeralsOf } from '../numerals.ts';
import { channel, command, strong, time } from '../../spans.ts';
import type { ConfigWords } from '../words/config.ts';
import { permission } from './permissions.ts';

const { count, listed } = numeralsOf('es');

/** What `/config` says in Spanish. */
export const spanishConfig: ConfigWords = {
  title: 'Ajustes de este servidor',
  names: {
    timezone: 'Zona horaria',
    language: 'Idioma de las publicaciones',
    alertsChannelId: 'Avisos',
    layout: 'Presentación',
    hasImages: 'Imágenes',
    keepDays: 'Las ediciones se guardan',
  },
  unset: {
    timezone: 'UTC, mientras no se elija otra',
    language: 'el del servidor en Discord',
    alertsChannelId: 'van a quien creó la programación',
    keepDays: 'mientras las guarde quien lo aloja',
  },
  components: 'moderna',
  embeds: 'embeds clásicos',
  yes: 'sí',
  no: 'no',
  days: (days) => count(days, 'día', 'días'),
  howToChange: ['Cámbialos con ', command('config set'), '; ', command('config check'), ' busca fallos.'],
  saved: 'Guardado.',
  nothingGiven: 'No se cambió nada porque no se indicó nada. Nombra al menos un ajuste.',
  checkTitle: 'Lo que se ha revisado',
  allWell: 'Todo está como debe.',
  channelFine: (channelId) => ['✓ ', channel(channelId), ': Broadsheet puede publicar ahí'],
  channelGone: (schedules) => [
    `✗ El canal de ${listed(schedules)} ya no existe. Elige otro con `,
    command('schedule edit'),
    '.',
  ],
  channelLacks: (channelId, missing) => [
    '✗ ',
    channel(channelId),
    `: falta ${listed(missing.map(permission))}`,
  ],
  channelFix: (missing) =>
    'Clic derecho en el canal › Editar canal › Permisos › añade el rol de Broadsheet › permite ' +
    `${listed(missing.map(permission))}.`,
  channelClosed: (channelId, problem) => [
    '✗ ',
    channel(channelId),
    `: ${problem} Se vuelve a intentar ahora.`,
  ],
  sourcesFine: (total) => `✓ ${count(total, 'fuente', 'fuentes')}, todas legibles`,
  sourceFails: (name, reason) => `✗ ${name}: ${reason}`,
  noSources: [
    '✗ Aún no hay fuentes. ',
    command('source add'),
    ' admite la dirección de un feed o de un sitio.',
  ],
  noSchedules: ['✗ No hay ningún resumen programado. ', command('schedule add'), ' crea uno.'],
  noTimezone: [
    '– Sin zona horaria: las programaciones que no nombran ninguna van en UTC. ',
    command('config set'),
  ],
  noAlerts: ['– Sin canal de avisos: los fallos van a quien creó la programación. ', command('config set')],
  statusTitle: 'Cómo van las noticias',
  statusSources: (sources, failing, articlesToday) =>
    `${count(sources, 'fuente', 'fuentes')}${failing > 0 ? `, ${failing} con fallos` : ''}, ` +
    `${count(articlesToday, 'artículo', 'artículos')} en el último día`,
  statusSchedule: (name, nextAt) => [strong(name), ': siguiente ', time(nextAt, 'full')],
  statusPaused: (name) => [strong(name), ': en pausa, ', command('schedule resume')],
  statusLast: (at) => ['último ', time(at, 'relative')],
  statusWaiting: (stories) =>
    `${count(stories, 'noticia espera', 'noticias esperan')} al siguiente: había muy poco que contar`,
  backedUp:
    'Ajustes, fuentes, programaciones, temas y filtros de este servidor. /config restore los recupera, aquí ' +
    'o en otro sitio. Lo que los miembros guardan para sí no está incluido.',
  restoreTitle: (file) => `Lo que cambiaría ${file}`,
  restoreSettings: (names) => `Ajustes: ${listed(names)}`,
  restoreSources: (names) => `${count(names.length, 'fuente nueva', 'fuentes nuevas')}: ${listed(names)}`,
  restoreSchedules: (names) =>
    `${count(names.length, 'programación nueva', 'programaciones nuevas')}: ${listed(names)}`,
  restoreChanged: (names) => `Programaciones que cambian: ${listed(names)}`,
  restoreRest: (topics, filters) => `Temas nuevos: ${topics}. Filtros nuevos: ${filters}.`,
  restoreNothing: 'Nada: todo lo que contiene ya está aquí.',
  restoreButton: 'Restaurar',
  restored: 'Restaurado. No se ha quitado nada de lo que había.',
  resetQuestion:
    '¿Quitar todas las fuentes, programaciones, temas, filtros y ajustes de este servidor? Las publicaciones quedan. ' +
    '/config backup guarda una copia.',
  resetButton: 'Quitar todo',
  reset: ['Todo está quitado. ', command('setup'), ' empieza de nuevo.'],
};
