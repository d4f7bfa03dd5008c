export { createConnection, type Connection } from './connection.ts';
export { markerOf, renderEdition } from './edition.ts';
export type { FindOutcome, Parcel, PostOutcome } from './deliver.ts';
