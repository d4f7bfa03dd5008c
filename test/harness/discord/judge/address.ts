/** Where a request goes, in the words of the routes. */
interface Address {
  /** Below `/api/v10`, percent signs decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** What stands before a route: a host, the word `api`, a version; any of them may be missing. */
const prefix = /^(?:https?:\/\/[^/]+)?(?:\/api)?(?:\/v\d+)?(?=\/)/i;

/** Reads an address as bots, logs and documentation write it, such as `/api/v10/channels/1/messages?limit=5`. */
export function readAddress(written: string): Address {
  const [whole = ''] = written.split('#', 1);
  const mark = whole.indexOf('?');
  const path = mark < 0 ? whole : whole.slice(0, mark);
  const query = new URLSearchParams(mark < 0 ? '' : whole.slice(mark));
  const route = path.replace(prefix, '');
  return { path: decodePath(route.startsWith('/') ? route : `/${route}`), query };
}

/** `@original` arrives as `%40original`. What is no percent code stays as it is, and is found by no route. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
