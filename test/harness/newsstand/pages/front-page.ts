import { lines, markup, type Markup } from '../markup.ts';
import { outlets, type Outlet } from '../outlets.ts';
import type { Shelf } from '../shelf.ts';
import { articleUrl } from './article-page.ts';
import { feedLink, framed } from './frame.ts';

/** The front page of one outlet: headlines, and the link by which its feed is found. */
export function frontPage(outlet: Outlet, shelf: Shelf, base: string): Markup {
  const rows = shelf
    .articles()
    .filter((one) => one.outlet === outlet)
    .map((one) => markup`<li><a href="${articleUrl(one, base)}">${one.title}</a><br>${one.summary}</li>`);
  const main = markup`<h1>${outlet.name}</h1><ul class="headlines">
${lines(rows)}
</ul>`;
  return framed({ outlet, base, title: outlet.tagline, head: markup``, main });
}

/** The kiosk's own page: every outlet with its feed. */
export function kioskPage(base: string): Markup {
  const rows = outlets.map(
    (one) => markup`<li><a href="${base}/${one.id}/">${one.name}</a>: ${one.tagline}</li>`,
  );
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The newsstand</title>
${lines(outlets.map((one) => feedLink(one, base)))}
</head><body><h1>The newsstand</h1><ul>${lines(rows)}</ul></body></html>
`;
}

/** A page that is there and well-formed and yet no article: a table of tides. */
export function tidePage(base: string): Markup {
  const hours = ['03:12', '09:25', '15:40', '21:51'];
  const rows = hours.map(
    (hour, index) => markup`<tr><td>${hour}</td><td>${index % 2 ? 'Low' : 'High'}</td></tr>`,
  );
  const [outlet] = outlets;
  if (outlet === undefined) throw new Error('outlets.json lists no outlet.');
  const main = markup`<h1>Tides</h1><table>${lines(rows)}</table>`;
  return framed({ outlet, base, title: 'Tides', head: markup``, main });
}
