export { createConnection, type Connection } from './connection.ts';
export { markerOf, renderEdition } from './edition.ts';
export type { Parcel } from './deliver.ts';
export type { FindOutcome, PostOutcome } from './outcome.ts';
