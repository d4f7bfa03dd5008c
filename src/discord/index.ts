export { createConnection, type Connection } from './connection.ts';
export { markerOf, renderAlert, renderEdition } from './edition.ts';
export { renderPost, type MessageBody } from './render.ts';
export type { Parcel, Poster } from './deliver.ts';
export type { DiscordEnd } from './gateway.ts';
export type { FindOutcome, PostOutcome } from './outcome.ts';
