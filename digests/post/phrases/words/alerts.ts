import type { Line } from '../../../model/index.ts';

/** What a server is told without having asked: of what broke, and on the first day. */
export type AlertWords = {
  readonly sourcesTitle: (count: number) => string;
  /** What to do about sources that cannot be read. */
  readonly sourcesFix: Line;
  /** On a button, 38 characters at most. */
  readonly helpButton: string;
  readonly welcomeTitle: string;
  readonly welcome: string;
  readonly welcomeSteps: Line;
  readonly setUpButton: string;
  /** To whoever owns the server, in person: there is nothing to press, since a digest is set up where it is posted. */
  readonly welcomeDirectTitle: (server: string) => string;
  readonly welcomeDirectSteps: Line;
  /** On a button that leads from a direct message to the server that it is about, 38 characters at most. */
  readonly serverButton: string;
};
