/** What a site means by an HTTP status that is no success. Source: RFC 9110, section 15. */
export type StatusMeaning = 'closed' | 'gone' | 'pause' | 'broken' | 'other';

const meanings: Readonly<Record<number, StatusMeaning>> = {
  401: 'closed',
  402: 'closed',
  403: 'closed',
  404: 'gone',
  410: 'gone',
  429: 'pause',
};

/** What a site means by a status. */
export const statusMeaning = (status: number): StatusMeaning =>
  meanings[status] ?? (status >= 500 ? 'broken' : 'other');
