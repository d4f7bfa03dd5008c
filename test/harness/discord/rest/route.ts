import type { Json } from '../json.ts';
import type { DiscordState } from '../state.ts';
import type { UploadedFile } from './body.ts';
import type { BucketName } from './buckets.ts';

/** The names behind the colons of a path: `'/channels/:channel/messages'` gives `'channel'`. */
type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** One request as a route sees it: authorised, within its limits, found well formed by the judge. */
export interface Call<Name extends string = string> {
  readonly discord: DiscordState;
  readonly params: Readonly<Record<Name, string>>;
  readonly query: URLSearchParams;
  readonly body: Json | undefined;
  readonly files: readonly UploadedFile[];
}

/** What goes back where something new was made: a body for 201. */
export class Created {
  readonly body: object;

  constructor(body: object) {
    this.body = body;
  }
}

/** What goes back: a body for 200, or nothing for 204. A route refuses by throwing a `Refusal`. */
type Handler<Name extends string> = (call: Call<Name>) => object | Created | undefined;

export interface Route {
  readonly method: string;
  /** Below `/api/v10`, with a colon before each parameter. */
  readonly path: string;
  /** Whether the bot's token is asked for; interaction tokens stand in the path instead. */
  readonly open: boolean;
  readonly bucket: BucketName;
  readonly handle: Handler<string>;
}

interface RouteOptions {
  readonly open?: boolean;
  readonly bucket?: BucketName;
}

/** Declares a route. `at` is the method and the path, as in `'GET /channels/:channel'`. */
export function route<Path extends string>(
  at: Path,
  handle: Handler<NamesIn<Path>>,
  { open = false, bucket = 'other' }: RouteOptions = {},
): Route {
  const [method = '', path = ''] = at.split(' ');
  return { method, path, open, bucket, handle };
}
