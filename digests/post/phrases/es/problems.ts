import type { RefusalReason } from '../../../model/index.ts';
import { channel, command, role } from '../../spans.ts';
import { spanishMemberProblems } from './member-problems.ts';
import type { ProblemWords } from '../phrases.ts';
import { statusMeaning, type StatusMeaning } from '../statuses.ts';
import { count, either, listed, megabytes, numbers, seconds } from './numbers.ts';
import { permission } from './permissions.ts';

const foundSentences = (sentences: number): string => {
  if (sentences === 0) return 'no se encontró ninguna frase completa';
  return sentences === 1
    ? 'solo se encontró una frase'
    : `solo se encontraron ${numbers.format(sentences)} frases`;
};

const refusals: Readonly<Record<RefusalReason, string>> = {
  'not-a-url': 'no es una dirección web. Escribe una que empiece por http:// o https://',
  scheme: 'solo se leen direcciones http y https. Escribe una de esas',
  credentials: 'lleva un nombre o una contraseña. Escribe la dirección sin ellos',
  port: 'su puerto no es de los que usan los sitios web. Escribe una dirección con un puerto habitual',
  'private-address': 'lleva a una red privada. Escribe una dirección que todo el mundo pueda abrir',
  downgrade: 'lleva de una página segura a una insegura. Escribe la dirección a la que lleva',
};

const statusAdvice: Readonly<Record<StatusMeaning, string>> = {
  closed:
    'El sitio no deja entrar a Broadsheet; quizá pide una suscripción o iniciar sesión. Prueba con otra página.',
  gone: 'No hay nada en esa dirección. Comprueba que esté bien escrita.',
  pause: 'El sitio pide una pausa. Inténtalo de nuevo en unos minutos.',
  broken: 'Algo va mal en ese sitio. Inténtalo más tarde.',
  other: 'El sitio no aceptó la petición. Comprueba la dirección o inténtalo más tarde.',
};

const quoted = (name: string): string => `«${name}»`;

/** What went wrong, in Spanish: what, why and what to do. */
export const spanishProblems: ProblemWords = {
  ...spanishMemberProblems,
  'text-empty': () => 'No hay texto que leer. Pega un artículo o escribe la dirección de uno.',
  'text-too-short': ({ sentences }) =>
    `Hay demasiado poco que resumir: ${foundSentences(sentences)}. Elige un artículo más largo.`,
  'text-too-long': ({ characters, charactersMax }) =>
    `El texto es demasiado largo: tiene ${numbers.format(characters)} caracteres y se leen como máximo ` +
    `${numbers.format(charactersMax)}. Elige un solo artículo.`,
  'text-binary': () =>
    'Esto no es texto, sino datos binarios. Da un texto sin formato o la dirección de un artículo.',
  'message-no-links': () =>
    'Ese mensaje no tiene ningún enlace a un artículo. Elige uno que lo tenga o usa «Resumir este texto» ' +
    'para el propio mensaje.',
  'page-not-article': ({ url }) =>
    `No se encontró ningún artículo en ${url}. Puede ser una portada, un vídeo o una página de acceso restringido. ` +
    'Escribe la dirección de un solo artículo o pega su texto.',
  'page-robots': ({ url }) =>
    `${url} no se leyó: su sitio pide a los programas que no toquen esa página (robots.txt). ` +
    'Ábrela en un navegador y pega su texto para resumirlo.',
  'page-paywall': ({ url }) =>
    `${url} es de pago: solo se ven gratis sus primeras líneas. Si tienes una suscripción, pega el texto.`,
  'page-consent': ({ url }) =>
    `${url} pide aceptar cookies antes de mostrar el artículo, y Broadsheet no acepta ninguna. Pega el texto.`,
  'feed-is-page': ({ url }) =>
    `${url} es una página web, no un feed, y no indica ninguno. ` +
    'Busca «RSS» o «Feed» en el sitio y usa esa dirección.',
  'feed-not-readable': ({ url }) =>
    `${url} no se pudo leer como feed: no es RSS, ni Atom, ni JSON Feed. ` +
    'Comprueba la dirección o busca «RSS» o «Feed» en el sitio.',
  'edition-not-readable': ({ name }) =>
    `${name} no es un resumen como los que escribe --format json. ` +
    'Crea uno con broadsheet digest --format json > ARCHIVO.',
  'list-not-readable': ({ name }) =>
    `${name} no es una lista de feeds. Da un archivo OPML como los que exportan los lectores de feeds.`,
  'address-refused': ({ url, reason }) => `${url} no se abrió: ${refusals[reason]}.`,
  'fetch-timeout': ({ url, timeoutMs }) =>
    `${url} no respondió en ${seconds(timeoutMs)}. El sitio puede ir lento o estar caído. Inténtalo más tarde.`,
  'fetch-status': ({ url, status }) =>
    `${url} respondió con el error ${status}. ${statusAdvice[statusMeaning(status)]}`,
  'fetch-unreachable': ({ url }) =>
    `No se pudo llegar a ${url}: ningún sitio responde allí. Comprueba la dirección o inténtalo más tarde.`,
  'fetch-too-large': ({ url, bytesMax }) =>
    `${url} ocupa más de ${megabytes(bytesMax)}, más de lo que necesita un artículo o un feed. Usa otra dirección.`,
  'fetch-redirects': ({ url, redirectsMax }) =>
    `${url} redirigió más de ${count(redirectsMax, 'vez', 'veces')} sin llegar a ningún sitio. ` +
    'Usa la dirección en la que acaba un navegador.',
  'fetch-encoding': ({ url }) =>
    `${url} está comprimida de una forma que no se pudo deshacer. El fallo es del sitio. Inténtalo más tarde.`,
  'fetch-challenge': ({ url }) =>
    `${url} respondió con una comprobación que solo superan los navegadores (Cloudflare). ` +
    'Busca otra dirección con las mismas noticias o pide al sitio que deje entrar a los lectores de feeds.',
  'work-timeout': ({ timeoutMs }) =>
    `La lectura duró más de ${seconds(timeoutMs)} y se detuvo. Prueba con una página más corta o más sencilla.`,
  'work-crashed': () =>
    'Esto no se pudo leer: hizo fallar al lector. No se perdió nada. Prueba con otra página o pega el texto.',
  'source-known': ({ url }) => [
    `${url} ya es una fuente aquí, así que no se cambió nada. `,
    command('source list'),
    ' muestra cómo está.',
  ],
  'source-unknown': ({ name }) => [
    `Aquí no hay ninguna fuente llamada «${name}». `,
    command('source list'),
    ' muestra los nombres tal como se escriben.',
  ],
  'sources-too-many': ({ sourcesMax }) => [
    `Este servidor tiene ${count(sourcesMax, 'fuente', 'fuentes')}, que es el máximo. ` +
      'Quita antes una con ',
    command('source remove'),
    '.',
  ],
  'draft-gone': () =>
    'Eso ya está resuelto o fue hace demasiado. Usa el comando de nuevo para ver cómo están las cosas.',
  'backup-not-readable': ({ name }) => [
    `${name} no es una copia de seguridad que Broadsheet pueda leer. Da un archivo hecho con `,
    command('config backup'),
    ' y sin cambios.',
  ],
  'sources-none': () => [
    'Este servidor aún no sigue ninguna fuente, así que no hay noticias entre las que elegir. ' +
      'Alguien que lo gestione puede añadir una con ',
    command('source add'),
    '.',
  ],
  'pack-unknown': ({ name }) =>
    `No hay ningún paquete inicial llamado «${name}». Elige uno de la lista que se abre mientras escribes.`,
  'when-not-understood': ({ input }) =>
    `«${input}» no es un horario que yo entienda. ` +
    'Escríbelo así: «todos los días 8:00», «de lunes a viernes 7:30 y 18:00», «lunes 9:00» ' +
    'o «el 1 de cada mes a las 9:00»; también vale cron.',
  'timezone-unknown': ({ input }) =>
    `No hay ninguna zona horaria llamada «${input}». Escribe una como Europe/Madrid, America/Mexico_City o UTC.`,
  'schedule-unknown': ({ name }) => [
    `Aquí no hay ningún resumen programado llamado «${name}». `,
    command('schedule list'),
    ' muestra los nombres tal como se escriben.',
  ],
  'schedule-known': ({ name }) =>
    `Aquí ya hay un resumen programado llamado «${name}». Ponle otro nombre a este o quita antes el otro.`,
  'schedules-too-many': ({ schedulesMax }) => [
    `Este servidor tiene ${count(schedulesMax, 'resumen programado', 'resúmenes programados')}, que es el máximo. ` +
      'Quita antes uno con ',
    command('schedule remove'),
    '.',
  ],
  'channel-closed': ({ missing }) =>
    'No se puede publicar nada en ese canal: ' +
    `a Broadsheet le ${missing.length === 1 ? 'falta' : 'faltan'} ${listed(missing.map(permission).map(quoted))}. ` +
    'Permítelo en Editar canal > Permisos e inténtalo de nuevo.',
  'channel-gone': () => [
    'El canal ya no existe: se eliminó, o Broadsheet ya no está en su servidor. Elige otro con ',
    command('schedule edit'),
    '.',
  ],
  'direct-closed': () =>
    'Discord no deja que Broadsheet te escriba. Permite los mensajes directos de un servidor que compartas con él, ' +
    'en Nombre del servidor > Ajustes de privacidad, y vuelve a pedirlo.',
  'thread-locked': () =>
    'El hilo está bloqueado o archivado, así que no se puede publicar nada en él. Desbloquéalo o elige otro lugar.',
  'threads-full': () =>
    'El servidor tiene tantos hilos abiertos como permite Discord. Cierra algunos o publica sin hilo.',
  'tag-needed': () => [
    'Ese foro exige una etiqueta en cada publicación. Elige una con ',
    command('schedule edit'),
    '.',
  ],
  'post-blocked': () =>
    'Las reglas de AutoMod del servidor bloquean este resumen. ' +
    'Exime al rol de Broadsheet en Ajustes del servidor > AutoMod.',
  'channel-unfit': () =>
    'No se pueden publicar resúmenes en ese tipo de canal. ' +
    'Elige un canal de texto, un canal de anuncios, un hilo o un foro.',
  'nothing-new': ({ hours }) =>
    `No se publicó nada nuevo en ${hours === 1 ? 'la última hora' : `las últimas ${count(hours, 'hora', 'horas')}`}. ` +
    'Pide más horas o vuelve más tarde.',
  'option-missing': ({ names }) => `Falta algo que leer. Rellena ${either(names.map(quoted))}.`,
  'options-exclusive': ({ names }) =>
    `Rellena solo ${either(names.map(quoted))}: únicamente se puede leer una cosa a la vez.`,
  'server-only': () =>
    'Esto solo funciona en un servidor, porque los resúmenes pertenecen a los servidores. Úsalo allí, en un canal.',
  'not-allowed': () =>
    'Solo pueden hacerlo quienes gestionan este servidor. ' +
    'Pídeselo a alguien de su equipo o que te den el permiso «Gestionar servidor».',
  'command-unknown': ({ name }) => [
    `Broadsheet ya no sabe hacer «${name}». `,
    command('help'),
    ' muestra lo que sabe hacer.',
  ],
  broken: () =>
    'Algo se rompió por nuestra parte y ha quedado anotado en el registro. No se perdió nada. Inténtalo de nuevo.',
  'file-unreadable': ({ path, cause }) =>
    `No se pudo leer ${path}: ${cause}. Comprueba el nombre y los permisos.`,
  'file-unwritable': ({ path, cause }) => `No se pudo escribir ${path}: ${cause}. Usa otro nombre.`,
  'file-exists': ({ path }) => `Ya existe un archivo ${path}, y se dejó como estaba. Usa otro nombre.`,
  'line-not-json': () => 'Esta línea no es JSON. Da un objeto JSON por línea.',
  'line-wrong-shape': ({ expected }) => `A esta línea le falta lo que se espera: ${expected}.`,
  'database-in-use': ({ path }) =>
    `${path} está en uso: un bot trabaja con ella u otro programa la tiene abierta. Ciérralo e inténtalo de nuevo.`,
  'database-damaged': ({ path }) =>
    `${path} no es una base de datos completa de Broadsheet, así que no se cambió nada. ` +
    'Da una copia hecha con «broadsheet backup».',
  'database-newer': ({ path }) =>
    `${path} la escribió una versión más nueva de Broadsheet, así que no se cambió nada. Actualiza antes Broadsheet.`,
  'database-on-server': ({ tool }) =>
    'La base de datos está en un servidor PostgreSQL (DATABASE_URL), que se copia con sus propias herramientas. ' +
    `Usa ${tool}.`,
  'database-unreachable': ({ cause }) =>
    `No se pudo usar el servidor PostgreSQL: ${cause}. Comprueba su dirección, el nombre y la contraseña.`,
  'database-not-empty': ({ table }) =>
    `La base de datos del servidor no está vacía: hay filas en «${table}». No se cambió nada. Da una vacía.`,
  'database-differs': ({ table }) =>
    `Lo que llegó a «${table}» no es lo que se envió, así que no se guardó nada. ` +
    'Por favor, avísanos; tu archivo sigue como estaba.',
  'schedule-paused': ({ name }) => [
    `${name} está en pausa, así que no hay próxima edición que saltar. `,
    command('schedule resume'),
    ` lo reanuda.`,
  ],
  'change-empty': ({ name }) => `Nada sería distinto: ${name} ya está así. Rellena lo que deba cambiar.`,
  'topic-unknown': ({ name }) => [
    `Aquí no hay ningún tema llamado «${name}». Elige uno de la lista que se abre al escribir, o define sus palabras ` +
      'con ',
    command('filter add'),
    ' y «tema».',
  ],
  'topic-words-missing': ({ name }) =>
    `«${name}» necesita al menos una palabra por la que reconocerlo. Escribe palabras o frases, una por línea.`,
  'tag-unknown': ({ name, known }) =>
    known.length === 0
      ? `«${name}» no sirve aquí: solo las publicaciones de un foro llevan etiquetas. Deja las etiquetas vacías.`
      : `Ese foro no tiene ninguna etiqueta «${name}». Tiene ${listed(known)}. Elige hasta cinco de ellas.`,
  'publish-unfit': () =>
    'Solo se pueden publicar los mensajes de un canal de anuncios, y ese no lo es. ' +
    'Elige un canal de anuncios o deja «publish» vacío.',
  'role-everyone': () =>
    'Un resumen nunca llama a todos a la vez: medio servidor silenciaría el canal. Elige un rol que ' +
    'la gente tome por gusto.',
  'role-uncallable': ({ roleId, channelId }) => [
    'Broadsheet no puede llamar a ',
    role(roleId),
    ' en ',
    channel(channelId),
    ': nadie puede mencionar ese rol. Activa «Permitir que cualquiera @mencione este rol» en Ajustes del servidor > ' +
      'Roles, o permite que Broadsheet mencione todos los roles en Editar canal > Permisos, e inténtalo de nuevo.',
  ],
  'filter-unknown': ({ name }) => [
    `Aquí no hay (o ya no hay) ningún filtro «${name}». `,
    command('filter list'),
    ` los muestra tal como están.`,
  ],
  'filter-known': ({ value }) => `Ya existe un filtro así para «${value}». No se ha cambiado nada.`,
  'filters-too-many': ({ filtersMax }) =>
    `Este servidor tiene ${count(filtersMax, 'filtro', 'filtros')}, el máximo posible. Elimina uno primero.`,
};
