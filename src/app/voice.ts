import { phrasesFor } from '#digests';
import { renderAlert, renderEdition, renderSourceAlert, renderWelcome } from '../discord/index.ts';

type CommandIds = Parameters<typeof renderAlert>[2];

type Named = { readonly language: string };

/**
 * What jobs write, in the language that each of them names. `commandIds` is asked anew each time, since commands are
 * registered after the login.
 */
export const createVoice = (commandIds: () => CommandIds) => ({
  edition: (
    digest: Parameters<typeof renderEdition>[0],
    wishes: Parameters<typeof renderEdition>[3] & Named,
  ) => renderEdition(digest, phrasesFor(wishes.language), commandIds(), wishes),
  alert: ({ language, ...alert }: Parameters<typeof renderAlert>[0] & Named) =>
    renderAlert(alert, phrasesFor(language), commandIds()),
  sourceAlert: ({ language, ...alert }: Parameters<typeof renderSourceAlert>[0] & Named) =>
    renderSourceAlert(alert, phrasesFor(language), commandIds()),
  welcome: ({ language, ...greeting }: Parameters<typeof renderWelcome>[0] & Named) =>
    renderWelcome(greeting, phrasesFor(language), commandIds()),
});

/** What writes for the jobs. */
export type Voice = ReturnType<typeof createVoice>;
