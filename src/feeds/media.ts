/** What is asked for where a feed is expected. */
export const acceptFeed =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/** What is asked for where an article's page is expected. */
export const acceptPage = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';
