import { code, command, strong } from '../../spans.ts';
import type { GuideWords } from '../words/guide.ts';

/** The pages of `/help` in Spanish. */
export const spanishGuide: GuideWords = {
  setUp: 'Configurar',
  pick: 'Ayuda con …',
  pages: {
    start: {
      title: 'Primeros pasos',
      lines: [
        [
          command('setup'),
          ' pide un canal, un paquete de fuentes y una hora, y muestra el primer boletín antes de publicarlo.',
        ],
        [
          command('source add'),
          ' sigue cualquier feed o sitio de noticias; ',
          command('source pack'),
          ' sigue varios a la vez.',
        ],
        [
          command('schedule add'),
          ' con un horario como ',
          code('laborables 8:00'),
          ' publica un boletín por sí solo.',
        ],
      ],
    },
    reading: {
      title: 'Leer un boletín',
      lines: [
        [
          'Cada frase se cita palabra por palabra, con su fuente. Un suceso se cuenta una vez, por muchos ' +
            'que informen.',
        ],
        ['La lista bajo un boletín abre una noticia: más frases, todas las fuentes, titulares relacionados.'],
        [command('digest now'), ' hace uno solo para ti, ', command('digest latest'), ' lleva al último.'],
        [command('digest search'), ' busca en el archivo.'],
        ['Una noticia marcada como actualizada ya salió antes; de ella solo se cita lo nuevo.'],
      ],
    },
    sources: {
      title: 'Fuentes',
      lines: [
        [
          command('source add'),
          ' toma la dirección de un feed o de un sitio; ',
          command('source list'),
          ' dice cómo va cada una.',
        ],
        [command('source test'), ' muestra lo que da un feed.'],
        [
          command('source import'),
          ' y ',
          command('source export'),
          ' intercambian listas (OPML) con lectores de feeds.',
        ],
        ['Puede cambiar las fuentes quien pueda gestionar el servidor.'],
      ],
    },
    schedules: {
      title: 'Horarios',
      lines: [
        [
          command('schedule add'),
          ' entiende ',
          code('diario 8:00'),
          ', ',
          code('laborables 7:30 y 18:00'),
          ', ',
          code('lunes 9:00'),
          ' y cron.',
        ],
        [
          command('schedule preview'),
          ' muestra lo que saldría, ',
          command('schedule run'),
          ' lo publica ya, ',
          command('schedule pause'),
          ' lo deja descansar.',
        ],
        ['Un día tranquilo se salta y se recupera: nada se pierde y nada se cuenta dos veces.'],
      ],
    },
    filters: {
      title: 'Filtros y temas',
      lines: [
        [
          command('filter add'),
          ' oculta, deja solo o realza noticias por palabra, fuente, tema o autor, para todos aquí.',
        ],
        [command('filter test'), ' dice lo que un filtro habría tocado antes de que cuente.'],
        ['Lo que solo tú quieres ocultar: ', command('my mute'), '.'],
      ],
    },
    yours: {
      title: 'Solo para ti',
      lines: [
        [
          command('my digest'),
          ' con ',
          code('laborables 8:00'),
          ' te envía un boletín por mensaje directo; ',
          code('no'),
          ' lo termina.',
        ],
        [command('my mute'), ' oculta para ti una palabra, una fuente o un tema, un tiempo o para siempre.'],
        [command('my settings'), ' guarda tu zona horaria, y lo largos y detallados que son tus boletines.'],
      ],
    },
    summaries: {
      title: 'Resumir un artículo',
      lines: [
        [
          command('summarize'),
          ' toma una dirección, un texto o un archivo y da sus frases clave, sin cambiarlas.',
        ],
        ['El menú de cualquier mensaje (Aplicaciones) hace lo mismo con sus enlaces o su texto.'],
        ['Nada se reescribe, y ningún texto sale de la máquina en la que corre Broadsheet.'],
      ],
    },
    why: {
      title: 'Por qué esto y no aquello',
      lines: [
        [
          command('digest why'),
          ' sigue un artículo: encontrado, leído, comparado, clasificado, publicado o no, y qué lo cambiaría.',
        ],
        [strong('¿Por qué estas noticias?'), ' bajo un boletín lo dice de todas las suyas.'],
        [
          'Cuentan más fuentes, más deprisa y más tarde; temas, pesos y votos realzan. Ninguna fuente ' +
            'encabeza más de tres.',
        ],
      ],
    },
    trouble: {
      title: 'Cuando algo no funciona',
      lines: [
        [command('config check'), ' nombra cada permiso que falta y dónde darlo.'],
        [command('source list'), ' dice por qué falla una fuente y cuándo se prueba otra vez.'],
        [
          '¿Sin mensajes directos? Permítelos en Nombre del servidor > Privacidad y repite ',
          command('my digest'),
          '.',
        ],
        ['«No hay novedades» no es un fallo: no se publicó nada desde el último boletín.'],
      ],
    },
    privacy: {
      title: 'Lo que se guarda de ti',
      lines: [
        [
          'Solo lo que decides: ajustes, boletines tuyos, lo que ocultas, votos. No se leen ni se guardan mensajes.',
        ],
        [command('my data'), ' te lo da como archivo, o lo olvida.'],
      ],
    },
  },
};
