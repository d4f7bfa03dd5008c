import { permissionNamer } from '../permissions.ts';

/** What Discord's settings call a permission in German. */
export const permission = permissionNamer({
  'View Channel': 'Kanal ansehen',
  'Send Messages': 'Nachrichten senden',
  'Read Message History': 'Nachrichtenverlauf anzeigen',
  'Create Posts': 'Posts erstellen',
  'Create Public Threads': 'Öffentliche Threads erstellen',
  'Send Messages in Threads': 'Nachrichten in Threads senden',
  'Embed Links': 'Links einbetten',
  'Attach Files': 'Dateien anhängen',
});
