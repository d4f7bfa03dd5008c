export { createConnection, type Connection } from './connection.ts';
export { renderPost, type MessageBody } from './render.ts';
export { markerOf, renderAlert, renderEdition, renderSourceAlert, renderWelcome } from './edition.ts';
export type { Parcel, Poster } from './deliver.ts';
export type { DiscordEnd } from './gateway.ts';
export type { FindOutcome, PostOutcome } from './outcome.ts';
export { createSurvey, type Identity, type Survey } from './survey.ts';
