import type { Delivery } from '../store/index.ts';

/** Requests that sending each kind takes: a person is looked up, their conversation is opened, and then written in. */
const sendingTakes: Readonly<Record<Delivery['errand']['kind'], number>> = {
  post: 1,
  direct: 3,
  forum: 1,
  crosspost: 1,
  discussion: 1,
};

/** Looking for what an earlier attempt may have made takes so many more, where its channel has not moved on far. */
const lookingTakes = 2;

/** How much a delivery takes of what Discord lets a bot ask for, as far as that is known beforehand. */
export const requestsOf = ({ errand, unclearSince }: Delivery): number =>
  sendingTakes[errand.kind] + (unclearSince === null ? 0 : lookingTakes);
