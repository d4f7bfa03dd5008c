import { permissionNamer } from '../permissions.ts';

/** What Discord's settings call a permission in French. */
export const permission = permissionNamer({
  'View Channel': 'Voir le salon',
  'Send Messages': 'Envoyer des messages',
  'Read Message History': 'Voir les anciens messages',
  'Create Posts': 'Créer des posts',
  'Create Public Threads': 'Créer des fils publics',
  'Send Messages in Threads': 'Envoyer des messages dans les fils',
  'Embed Links': 'Intégrer des liens',
  'Attach Files': 'Joindre des fichiers',
});
