import { permissionNamer } from '../permissions.ts';

/** What Discord's settings call a permission in Spanish. */
export const permission = permissionNamer({
  'View Channel': 'Ver canal',
  'Send Messages': 'Enviar mensajes',
  'Read Message History': 'Leer el historial de mensajes',
  'Create Posts': 'Crear publicaciones',
  'Create Public Threads': 'Crear hilos públicos',
  'Send Messages in Threads': 'Enviar mensajes en hilos',
  'Embed Links': 'Insertar enlaces',
  'Attach Files': 'Adjuntar archivos',
});
