import { matchPath } from '../../path.ts';
import type { Route } from '../route.ts';
import { applicationRoutes } from './application.ts';
import { commandRoutes } from './commands.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import { channelRoutes } from './channels.ts';
import { placeRoutes } from './places.ts';
import { threadRoutes } from './threads.ts';

/** Every route that is served. A literal path stands before one with a parameter in the same place. */
export const routes: readonly Route[] = [
  ...applicationRoutes,
  ...commandRoutes,
  ...placeRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...messageRoutes,
  ...interactionRoutes,
];

/** A route and the parameters of one request to it. */
export interface FoundRoute {
  readonly route: Route;
  readonly params: Record<string, string>;
}

/** Finds the route of a request; `otherMethod` where the path is served, but not in this way. */
export function findRoute(method: string, path: string): FoundRoute | 'otherMethod' | null {
  let known = false;
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (params === null) continue;
    if (route.method === method) return { route, params };
    known = true;
  }
  return known ? 'otherMethod' : null;
}
