import { block, cutHeadline, dotted, link, time, type Line, type PostBlock, type PostButton } from '#digests';
import {
  guildOf,
  phrasesOf,
  refuse,
  reply,
  type Asking,
  type Press,
  type Reply,
  type Request,
} from '../command.ts';
import { readSince, textOption } from '../options/index.ts';
import type { ArchivePage, FoundInArchive, Ports } from '../ports/index.ts';

const dayMs = 86_400_000;

/** A question is part of the ids of its buttons, which have room for so much of it. */
export const questionCharactersMax = 75;

/** Whoever has not found it on so many pages had better ask otherwise. */
const pagesMax = 20;

/** Longer titles wrap to a third line on a phone. */
const titleCharactersMax = 100;

/** What is looked for, since which day (days since 1970), and on which page. */
type Search = { readonly question: string; readonly sinceDay: number; readonly page: number };

const writeSearch = ({ question, sinceDay, page }: Search): string =>
  [page, sinceDay.toString(36), question].join('.');

const readSearch = (id: string): Search | null => {
  const match = /^(\d{1,2})\.([\da-z]{1,5})\.(.+)$/u.exec(id);
  if (match === null) return null;
  const [, page = '', day = '', question = ''] = match;
  return { page: Number(page), sinceDay: Number.parseInt(day, 36), question };
};

const foundLine = ({ title, url, publisher, at }: FoundInArchive): Line =>
  dotted([link(cutHeadline(title, titleCharactersMax), url)], publisher === '' ? [] : [publisher], [
    time(at, 'date'),
  ]);

const pageButtons = (asking: Asking, search: Search, { isLast }: ArchivePage): readonly PostBlock[] => {
  const { stories: words } = phrasesOf(asking);
  const to = (page: number, label: string): PostButton => ({
    ...{ kind: 'act', action: 'search', label, tone: 'plain', id: writeSearch({ ...search, page }) },
  });
  const buttons = [
    ...(search.page > 0 ? [to(search.page - 1, words.previous)] : []),
    ...(isLast || search.page + 1 >= pagesMax ? [] : [to(search.page + 1, words.next)]),
  ];
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
};

const answer = async (asking: Asking, search: Search, ports: Ports): Promise<Reply> => {
  const { stories: words } = phrasesOf(asking);
  const { question, sinceDay, page } = search;
  const asked = { guildId: guildOf(asking), question, sinceAt: sinceDay * dayMs, page };
  const result = await ports.stories.search(asked);
  if (result.found.length === 0 && page === 0)
    return reply(block('paragraph', ...words.foundNothing(question)));
  const choices = result.found.map(({ title, storyId, publisher }) => ({
    value: storyId,
    label: title,
    ...(publisher === '' ? {} : { note: publisher }),
  }));
  const ways = pageButtons(asking, search, result);
  return reply(
    block('headline', words.found(question)),
    { kind: 'list', items: result.found.map(foundLine) },
    ...(ways.length === 0 ? [] : [block('note', words.foundPage(page + 1))]),
    ...(choices.length === 0
      ? []
      : [
          {
            kind: 'select',
            select: { action: 'story', id: '', placeholder: words.openFound, choices },
          } as const,
        ]),
    ...ways,
  );
};

/** `/digest search`: the archive, five a page. */
export const searchArchive = async (request: Request, ports: Ports): Promise<Reply> => {
  const typed = textOption(request, 'query');
  if (typed === null) return refuse(request, { code: 'option-missing', names: ['query'] });
  const since = textOption(request, 'since');
  const sinceAt = since === null ? null : readSince(since, request.at);
  if (sinceAt !== null && !sinceAt.ok) return refuse(request, sinceAt.problem);
  const question = typed.replace(/\s+/gu, ' ').slice(0, questionCharactersMax);
  const sinceDay = sinceAt === null ? 0 : Math.floor(sinceAt.value / dayMs);
  return answer(request, { question, sinceDay, page: 0 }, ports);
};

/** The buttons that turn its pages, in place. */
export const turnPage = async (press: Press, ports: Ports): Promise<Reply> => {
  const search = readSearch(press.id);
  return search === null ? refuse(press, { code: 'edition-gone' }) : answer(press, search, ports);
};
