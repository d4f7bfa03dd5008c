import outletList from './outlets.json' with { type: 'json' };

/** The formats that a feed can be written in. */
export type FeedFormat = 'rss' | 'atom' | 'json';

/** An invented newspaper with a site and one feed. */
export interface Outlet {
  /** First part of every path of its site. */
  readonly id: string;
  readonly name: string;
  readonly tagline: string;
  readonly language: 'en' | 'de' | 'fr';
  readonly colour: string;
  readonly feed: {
    readonly file: string;
    readonly format: FeedFormat;
    /** Whether entries hold the whole article, or only its summary. */
    readonly full: boolean;
  };
}

export const outlets = outletList as readonly Outlet[];

/** The outlet with this id. Throws for an unknown one: a data file names it wrongly. */
export function outletById(id: string): Outlet {
  const outlet = outlets.find((one) => one.id === id);
  if (outlet === undefined) throw new Error(`No outlet is called ${id}; outlets.json lists them.`);
  return outlet;
}

export function feedPath(outlet: Outlet): string {
  return `/${outlet.id}/${outlet.feed.file}`;
}
