import { block, command, strong, time } from '../../spans.ts';
import { numeralsOf } from '../numerals.ts';
import type { MyWords } from '../words/my.ts';

const { count, listed } = numeralsOf('es');

/** What `/my` says in Spanish. */
export const spanishMy: MyWords = {
  digestName: 'Tu boletín',
  planned: 'Tu propio boletín está programado',
  comes: (when) => [
    `Llega por mensaje directo ${when}, a partir de las fuentes de este servidor, sin lo que ocultas.`,
  ],
  about: (topics) => `Sobre ${listed(topics)}.`,
  arrived: 'Ya hay un primer mensaje en tus mensajes directos.',
  notArrived: 'Tu boletín sigue programado: llegará en cuanto puedas recibir mensajes.',
  ended: 'Tu boletín ha terminado. No se te enviará nada más.',
  neverWas: [
    'No recibes ningún boletín de este servidor. ',
    command('my digest'),
    ' con una hora programa uno.',
  ],
  zoneUnknown: [
    'Las horas están en UTC: no has indicado ninguna zona horaria. ',
    command('my settings'),
    ' guarda la tuya.',
  ],
  letter: (when, firstAt) => [
    block('headline', 'Tu boletín llega aquí'),
    block(
      'paragraph',
      `Llega ${when}. El primero: `,
      time(firstAt, 'full'),
      ' (',
      time(firstAt, 'relative'),
      ').',
    ),
    block(
      'note',
      command('my digest'),
      ' en el servidor lo cambia o lo termina; ',
      command('my data'),
      ' muestra y borra lo que se guarda de ti.',
    ),
  ],
  whenOff: 'no: no me envíes más boletines',
  whenExamples: [
    'diario 8:00',
    'laborables 8:00',
    'laborables 7:30 y 18:00',
    'sábado y domingo 10:00',
    'lunes 9:00',
  ],
  kinds: {
    word: (value) => `la palabra «${value}»`,
    source: (value) => `la fuente «${value}»`,
    topic: (value) => `el tema «${value}»`,
    author: (value) => `los artículos de «${value}»`,
  },
  muted: (what) => `Oculto para ti: ${what}`,
  effect: (hidden, of) =>
    of === 0
      ? 'No hay noticias de los últimos días con las que probarlo.'
      : `${hidden} de las últimas ${count(of, 'noticia', 'noticias')} ${hidden === 1 ? 'coincidía' : 'coincidían'}.`,
  until: (at) => (at === null ? ['para siempre'] : ['hasta ', time(at, 'full')]),
  muteScope: [
    'Vale para lo que se hace para ti: ',
    command('digest now'),
    ', más noticias, tu propio boletín. Lo que se publica para todos no cambia.',
  ],
  mutes: (total) =>
    total === 1 ? 'Aquí hay una cosa oculta para ti' : `Aquí hay ${total} cosas ocultas para ti`,
  mutesNone: [
    'Aquí no hay nada oculto para ti. ',
    command('my mute'),
    ' oculta una palabra, una fuente o un tema.',
  ],
  mutesList: 'Mostrar lo que he ocultado',
  unmute: 'Volver a mostrar algo',
  unmuted: (what) => `Se muestra otra vez: ${what}.`,
  forGood: 'para siempre',
  settings: 'Tus ajustes',
  settingsKept: 'Tus ajustes están guardados',
  settingsUse: [
    strong('Valen en todos los servidores:'),
    ' ',
    command('digest now'),
    ' y ',
    command('my digest'),
    ' los siguen donde no digas otra cosa.',
  ],
  zone: 'Zona horaria',
  zoneHint: 'Por ejemplo Europe/Madrid; vacía para la del servidor',
  style: 'Cuánto se cita',
  styles: {
    headlines: 'Solo titulares',
    brief: 'Breve: una o dos frases por noticia',
    detailed: 'Detallado: dos o tres frases por noticia',
  },
  stories: 'Noticias por boletín (1 a 15)',
  hours: 'Horas que abarca (1 a 168)',
  asUsual: 'como siempre',
  data: 'Lo que se guarda de ti',
  dataHolds: [
    'Tus ajustes, tus propios boletines, lo que ocultas y tus votos, en todos los servidores. No se guarda ' +
      'nada más de ' +
      'ti. ',
    command('my data'),
    ' con la acción ',
    strong('delete'),
    ' lo olvida.',
  ],
  forgetQuestion: [
    '¿Olvidar todo lo que se guarda de ti? Tus ajustes, tus propios boletines, lo que ocultas y tus votos ' +
      'desaparecen, ' +
      'en todos los servidores. No se puede deshacer.',
  ],
  forget: 'Olvidarlo todo',
  forgotten: ({ digests, mutes, votes }) =>
    `Olvidado: tus ajustes, ${count(digests, 'boletín tuyo', 'boletines tuyos')}, ` +
    `${count(mutes, 'cosa oculta', 'cosas ocultas')} y ${count(votes, 'voto', 'votos')}.`,
};
