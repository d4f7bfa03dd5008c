/** The plan of the house: its rings, the rooms of each in flow order, and where a file stands on it. */

/** Rings from the inside out. A ring may import the rings before it. */
export const rings = ['digests', 'commands', 'src', 'test'] as const;

/** One ring's name. */
export type Ring = (typeof rings)[number];

/** Stands in an order for every room that the order does not name. */
const others = '*';

/**
 * Rooms in flow order: each may import the rooms before it. A folder and a file of one name are one room.
 * The hall of `src` comes last, in the order of its start. The rooms of `test` have no order among them.
 */
const order: Readonly<Record<Ring, readonly string[]>> = {
  digests: ['model', 'feed', 'article', 'text', 'rank', 'story', 'compose', 'post', 'index', 'slow'],
  commands: ['ports', 'command', 'locales', 'options', others, 'index'],
  src: [
    ...['ops', 'net', 'store', 'feeds', 'discord', 'jobs', 'services'],
    ...['config', 'app', 'main', 'cli'],
  ],
  test: [
    'harness',
    'tidy',
    'digests',
    'commands',
    'src',
    'contracts',
    'journeys',
    'quality',
    'bench',
    'soak',
  ],
};

/** Where a file stands. */
export type Place = {
  /** Undefined for files that are in no ring, as those at the top are. */
  readonly ring: Ring | undefined;
  /** `digests/feed` for all that is in that folder; `src/config` for `src/config.ts`; empty outside the rings. */
  readonly room: string;
  /** The room's number from the left; undefined where the plan has no such room. */
  readonly rank: number | undefined;
  /** Whether the file lies in its ring's hall, under no room's roof. */
  readonly inHall: boolean;
};

const rankOf = (ring: Ring | undefined, name: string): number | undefined => {
  if (ring === undefined) return undefined;
  const exact = order[ring].indexOf(name);
  const rank = exact === -1 ? order[ring].indexOf(others) : exact;
  return rank === -1 ? undefined : rank;
};

/** The place of a path that is written from the repository's root with forward slashes. */
export const placeOf = (path: string): Place => {
  const [top = '', entry = '', ...below] = path.split('/');
  const ring = rings.find((name) => name === top);
  if (ring === undefined || entry === '')
    return { ring: undefined, room: '', rank: undefined, inHall: false };
  const name = below.length === 0 ? entry.replace(/\.\w+$/, '') : entry;
  return { ring, room: `${ring}/${name}`, rank: rankOf(ring, name), inHall: below.length === 0 };
};
