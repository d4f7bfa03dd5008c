import type { RefusalReason } from '../../../model/index.ts';
import { channel, command, role } from '../../spans.ts';
import { frenchMemberProblems } from './member-problems.ts';
import type { ProblemWords } from '../phrases.ts';
import { statusMeaning, type StatusMeaning } from '../statuses.ts';
import { count, either, listed, megabytes, numbers, seconds } from './numbers.ts';
import { permission } from './permissions.ts';

const foundSentences = (sentences: number): string => {
  if (sentences === 0) return 'aucune phrase entière n’a été trouvée';
  return sentences === 1
    ? 'une seule phrase a été trouvée'
    : `seulement ${numbers.format(sentences)} phrases ont été trouvées`;
};

const refusals: Readonly<Record<RefusalReason, string>> = {
  'not-a-url': 'ce n’est pas une adresse web. Donnez-en une qui commence par http:// ou https://',
  scheme: 'seules les adresses http et https sont lues. Donnez-en une',
  credentials: 'cette adresse contient un nom ou un mot de passe. Donnez-la sans eux',
  port: 'son port n’est pas de ceux qu’utilisent les sites web. Donnez une adresse sur un port habituel',
  'private-address': 'cette adresse mène à un réseau privé. Donnez une adresse accessible à tout le monde',
  downgrade:
    'cette adresse mène d’une page sécurisée à une page qui ne l’est pas. Donnez l’adresse d’arrivée',
};

const statusAdvice: Readonly<Record<StatusMeaning, string>> = {
  closed:
    'Le site ne laisse pas entrer Broadsheet ; il demande peut-être un abonnement ou une connexion. ' +
    'Essayez une autre page.',
  gone: 'Il n’y a rien à cette adresse. Vérifiez qu’elle est bien écrite.',
  pause: 'Le site demande une pause. Réessayez dans quelques minutes.',
  broken: 'Quelque chose ne va pas sur ce site. Réessayez plus tard.',
  other: 'Le site n’a pas accepté la demande. Vérifiez l’adresse ou réessayez plus tard.',
};

const quoted = (name: string): string => `« ${name} »`;

/** What went wrong, in French: what, why and what to do. */
export const frenchProblems: ProblemWords = {
  ...frenchMemberProblems,
  'text-empty': () => 'Il n’y a pas de texte à lire. Collez un article ou donnez l’adresse d’un article.',
  'text-too-short': ({ sentences }) =>
    `Il y a trop peu à résumer : ${foundSentences(sentences)}. Donnez un article plus long.`,
  'text-too-long': ({ characters, charactersMax }) =>
    `Le texte est trop long : il compte ${numbers.format(characters)} caractères, et la lecture s’arrête à ` +
    `${numbers.format(charactersMax)}. Donnez un seul article.`,
  'text-binary': () =>
    'Ce n’est pas du texte, mais des données binaires. Donnez du texte brut ou l’adresse d’un article.',
  'message-no-links': () =>
    'Ce message ne contient aucun lien vers un article. Choisissez-en un qui en contient ou utilisez ' +
    '« Résumer ce texte » pour le message lui-même.',
  'page-not-article': ({ url }) =>
    `Aucun article n’a été trouvé sur ${url}. C’est peut-être une page d’accueil, une vidéo ou une page à accès ` +
    'restreint. Donnez l’adresse d’un seul article ou collez son texte.',
  'page-robots': ({ url }) =>
    `${url} n’a pas été lu : son site demande aux programmes de laisser cette page tranquille (robots.txt). ` +
    'Ouvrez-la dans un navigateur et collez son texte pour le faire résumer.',
  'page-paywall': ({ url }) =>
    `${url} est payant : seules les premières lignes sont libres. Si vous avez un abonnement, collez plutôt le texte.`,
  'page-consent': ({ url }) =>
    `${url} demande d’accepter des cookies avant de montrer l’article, et Broadsheet n’en accepte aucun. ` +
    'Collez plutôt le texte.',
  'feed-is-page': ({ url }) =>
    `${url} est une page web, pas un flux, et elle n’en indique aucun. ` +
    'Cherchez « RSS » ou « Flux » sur le site et donnez cette adresse.',
  'feed-not-readable': ({ url }) =>
    `${url} n’a pas pu être lu comme un flux : ce n’est ni du RSS, ni de l’Atom, ni du JSON Feed. ` +
    'Vérifiez l’adresse ou cherchez « RSS » ou « Flux » sur le site.',
  'edition-not-readable': ({ name }) =>
    `${name} n’est pas un digest tel que l’écrit --format json. ` +
    'Créez-en un avec broadsheet digest --format json > FICHIER.',
  'list-not-readable': ({ name }) =>
    `${name} n’est pas une liste de flux. Donnez un fichier OPML, comme en exportent les lecteurs de flux.`,
  'address-refused': ({ url, reason }) => `${url} n’a pas été ouvert : ${refusals[reason]}.`,
  'fetch-timeout': ({ url, timeoutMs }) =>
    `${url} n’a pas répondu en ${seconds(timeoutMs)}. Le site est peut-être lent ou en panne. Réessayez plus tard.`,
  'fetch-status': ({ url, status }) =>
    `${url} a répondu par l’erreur ${status}. ${statusAdvice[statusMeaning(status)]}`,
  'fetch-unreachable': ({ url }) =>
    `${url} est injoignable : aucun site n’y répond. Vérifiez l’adresse ou réessayez plus tard.`,
  'fetch-too-large': ({ url, bytesMax }) =>
    `${url} dépasse ${megabytes(bytesMax)}, plus qu’il n’en faut à un article ou à un flux. Donnez une autre adresse.`,
  'fetch-redirects': ({ url, redirectsMax }) =>
    `${url} a renvoyé ailleurs plus de ${numbers.format(redirectsMax)} fois sans aboutir. ` +
    'Donnez l’adresse sur laquelle un navigateur finit par arriver.',
  'fetch-encoding': ({ url }) =>
    `${url} est compressé d’une façon qui n’a pas pu être défaite. La faute vient du site. Réessayez plus tard.`,
  'fetch-challenge': ({ url }) =>
    `${url} a répondu par un contrôle que seuls les navigateurs passent (Cloudflare). ` +
    'Cherchez une autre adresse des mêmes nouvelles ou demandez au site de laisser entrer les lecteurs de flux.',
  'work-timeout': ({ timeoutMs }) =>
    `La lecture a duré plus de ${seconds(timeoutMs)} et a été arrêtée. Essayez une page plus courte ou plus simple.`,
  'work-crashed': () =>
    'La lecture a échoué : ce contenu a fait tomber le lecteur. Rien n’a été perdu. ' +
    'Essayez une autre page ou collez le texte.',
  'source-known': ({ url }) => [
    `${url} est déjà une source ici, rien n’a donc été changé. `,
    command('source list'),
    ' montre son état.',
  ],
  'source-unknown': ({ name }) => [
    `Aucune source ne s’appelle « ${name} » ici. `,
    command('source list'),
    ' montre les noms tels qu’ils s’écrivent.',
  ],
  'sources-too-many': ({ sourcesMax }) => [
    `Ce serveur a ${count(sourcesMax, 'source', 'sources')}, c’est le maximum. ` +
      'Retirez-en d’abord une avec ',
    command('source remove'),
    '.',
  ],
  'draft-gone': () =>
    'C’est déjà réglé, ou c’était il y a trop longtemps. Relancez la commande pour voir où en sont les choses.',
  'backup-not-readable': ({ name }) => [
    `${name} n’est pas une sauvegarde que Broadsheet peut lire. Donnez un fichier fait par `,
    command('config backup'),
    ' et laissé tel quel.',
  ],
  'sources-none': () => [
    'Ce serveur ne suit encore aucune source, il n’y a donc pas de nouvelles à choisir. ' +
      'Une personne qui le gère peut en ajouter une avec ',
    command('source add'),
    '.',
  ],
  'pack-unknown': ({ name }) =>
    `Aucun pack de démarrage ne s’appelle « ${name} ». Choisissez-en un dans la liste qui s’ouvre pendant la saisie.`,
  'when-not-understood': ({ input }) =>
    `« ${input} » n’est pas un horaire compréhensible. ` +
    'Écrivez par exemple « tous les jours à 8h », « du lundi au vendredi 7h30 et 18h », « lundi 9h » ' +
    'ou « le 1er du mois à 9h » ; cron marche aussi.',
  'timezone-unknown': ({ input }) =>
    `Aucun fuseau horaire ne s’appelle « ${input} ». Donnez-en un comme Europe/Paris, America/Montreal ou UTC.`,
  'schedule-unknown': ({ name }) => [
    `Aucun digest programmé ne s’appelle « ${name} » ici. `,
    command('schedule list'),
    ' montre les noms tels qu’ils s’écrivent.',
  ],
  'schedule-known': ({ name }) =>
    `Un digest programmé s’appelle déjà « ${name} » ici. ` +
    'Donnez un autre nom à celui-ci ou retirez d’abord l’ancien.',
  'schedules-too-many': ({ schedulesMax }) => [
    `Ce serveur a ${count(schedulesMax, 'digest programmé', 'digests programmés')}, c’est le maximum. ` +
      'Retirez-en d’abord un avec ',
    command('schedule remove'),
    '.',
  ],
  'channel-closed': ({ missing }) =>
    'Rien ne peut être publié dans ce salon : il y manque à Broadsheet ' +
    `${listed(missing.map(permission).map(quoted))}. ` +
    'Accordez-le dans Modifier le salon > Permissions, puis réessayez.',
  'channel-gone': () => [
    'Le salon n’existe plus : il a été supprimé, ou Broadsheet n’est plus sur son serveur. ' +
      'Choisissez-en un autre avec ',
    command('schedule edit'),
    '.',
  ],
  'direct-closed': () =>
    'Discord ne laisse pas Broadsheet vous écrire. Autorisez les messages privés d’un serveur que vous partagez avec ' +
    'lui, dans Nom du serveur > Paramètres de confidentialité, puis redemandez.',
  'thread-locked': () =>
    'Le fil est verrouillé ou archivé, rien ne peut y être publié. Rouvrez-le ou choisissez un autre endroit.',
  'threads-full': () =>
    'Le serveur a autant de fils ouverts que Discord le permet. Fermez-en quelques-uns ou publiez sans fil.',
  'tag-needed': () => [
    'Ce forum exige un tag sur chaque post. Choisissez-en un avec ',
    command('schedule edit'),
    '.',
  ],
  'post-blocked': () =>
    'Les règles AutoMod du serveur bloquent ce digest. ' +
    'Exemptez le rôle de Broadsheet dans Paramètres du serveur > AutoMod.',
  'channel-unfit': () =>
    'Les digests ne peuvent pas être publiés dans ce type de salon. ' +
    'Choisissez un salon textuel, un salon d’annonces, un fil ou un forum.',
  'nothing-new': ({ hours }) =>
    `Rien de neuf n’a été publié depuis ${hours === 1 ? 'une heure' : count(hours, 'heure', 'heures')}. ` +
    'Demandez davantage d’heures ou revenez plus tard.',
  'option-missing': ({ names }) => `Il manque quelque chose à lire. Remplissez ${either(names.map(quoted))}.`,
  'options-exclusive': ({ names }) =>
    `Donnez seulement ${either(names.map(quoted))} : un seul peut être lu à la fois.`,
  'server-only': () =>
    'Cela ne marche que sur un serveur, car les digests appartiennent aux serveurs. Utilisez-le là, dans un salon.',
  'not-allowed': () =>
    'Seules les personnes qui peuvent gérer ce serveur ont le droit de faire cela. ' +
    'Adressez-vous à l’une d’elles ou demandez la permission « Gérer le serveur ».',
  'command-unknown': ({ name }) => [
    `Broadsheet ne sait plus faire « ${name} ». `,
    command('help'),
    ' montre ce qu’il sait faire.',
  ],
  broken: () =>
    'Quelque chose s’est cassé de notre côté, et c’est noté dans le journal. Rien n’a été perdu. Veuillez réessayer.',
  'file-unreadable': ({ path, cause }) =>
    `${path} n’a pas pu être lu : ${cause}. Vérifiez le nom et les droits d’accès.`,
  'file-unwritable': ({ path, cause }) => `${path} n’a pas pu être écrit : ${cause}. Donnez un autre nom.`,
  'file-exists': ({ path }) =>
    `Il existe déjà un fichier ${path}, et il a été laissé tel quel. Donnez un autre nom.`,
  'line-not-json': () => 'Cette ligne n’est pas du JSON. Donnez un objet JSON par ligne.',
  'line-wrong-shape': ({ expected }) => `Il manque à cette ligne ce qui est attendu : ${expected}.`,
  'database-in-use': ({ path }) =>
    `${path} est en cours d’utilisation : un bot s’en sert, ou un autre programme l’a ouvert. Arrêtez-le et réessayez.`,
  'database-damaged': ({ path }) =>
    `${path} n’est pas une base entière de Broadsheet, rien n’a donc été changé. ` +
    'Donnez une sauvegarde faite avec « broadsheet backup ».',
  'database-newer': ({ path }) =>
    `${path} a été écrit par une version plus récente de Broadsheet, rien n’a donc été changé. ` +
    'Mettez d’abord Broadsheet à jour.',
  'database-on-server': ({ tool }) =>
    `La base est sur un serveur PostgreSQL (DATABASE_URL), dont les propres outils la copient. Utilisez ${tool}.`,
  'database-unreachable': ({ cause }) =>
    `Le serveur PostgreSQL n’a pas pu être utilisé : ${cause}. Vérifiez son adresse, le nom et le mot de passe.`,
  'database-not-empty': ({ table }) =>
    `La base sur le serveur n’est pas vide : il y a des lignes dans « ${table} ». Rien n’a été changé. ` +
    'Donnez-en une vide.',
  'database-differs': ({ table }) =>
    `Ce qui est arrivé dans « ${table} » n’est pas ce qui a été envoyé, rien n’a donc été gardé. ` +
    'Merci de le signaler ; votre fichier est resté tel quel.',
  'schedule-paused': ({ name }) => [
    `${name} est en pause : il n’y a pas de prochaine parution à sauter. `,
    command('schedule resume'),
    ` la relance.`,
  ],
  'change-empty': ({ name }) =>
    `Rien ne changerait : ${name} est déjà réglé ainsi. Remplissez ce qui doit changer.`,
  'topic-unknown': ({ name }) => [
    `Il n’y a pas de thème « ${name} » ici. Choisissez-en un dans la liste qui s’ouvre pendant la saisie, ou donnez ` +
      'ses mots avec ',
    command('filter add'),
    ' et « thème ».',
  ],
  'topic-words-missing': ({ name }) =>
    `« ${name} » a besoin d’au moins un mot pour être reconnu. Écrivez des mots ou des expressions, un par ligne.`,
  'tag-unknown': ({ name, known }) =>
    known.length === 0
      ? `« ${name} » est impossible ici : seules les publications d’un forum ont des tags. Laissez les tags vides.`
      : `Ce forum n’a pas de tag « ${name} ». Il a ${listed(known)}. Choisissez-en cinq au plus.`,
  'publish-unfit': () =>
    'Seuls les messages d’un salon d’annonces peuvent être publiés, et celui-ci n’en est pas un. ' +
    'Choisissez un salon d’annonces, ou laissez « publish » vide.',
  'role-everyone': () =>
    'Une revue n’appelle jamais tout le monde à la fois : la moitié du serveur rendrait le salon muet. ' +
    'Choisissez un rôle que chacun prend librement.',
  'role-uncallable': ({ roleId, channelId }) => [
    'Broadsheet ne peut pas appeler ',
    role(roleId),
    ' dans ',
    channel(channelId),
    ' : personne ne peut mentionner ce rôle. Activez « Permettre à tout le monde de @mentionner ce rôle » ' +
      'dans Paramètres du serveur > Rôles, ou permettez à Broadsheet de mentionner tous les rôles dans Modifier le ' +
      'salon > Permissions, puis réessayez.',
  ],
  'filter-unknown': ({ name }) => [
    `Il n’y a pas (ou plus) de filtre « ${name} » ici. `,
    command('filter list'),
    ` les montre tels qu’ils sont.`,
  ],
  'filter-known': ({ value }) => `Un tel filtre existe déjà pour « ${value} ». Rien n’a été modifié.`,
  'filters-too-many': ({ filtersMax }) =>
    `Ce serveur a ${count(filtersMax, 'filtre', 'filtres')}, le maximum possible. Supprimez-en un d’abord.`,
};
