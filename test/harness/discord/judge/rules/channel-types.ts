import { all, list, unique } from '../shape.ts';
import { oneOf } from '../values.ts';

const types = [0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16] as const;

/** Kinds of channels to choose from, each once. Source: Discord docs, Channel, "Channel Types". */
export const channelTypes = all(list(oneOf(...types), { most: types.length }), unique);
