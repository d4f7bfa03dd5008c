import type { Article, Problem } from '#digests';
import { fromJson, fromJsonOrNull } from './json.ts';

/** An article as it was read from a feed, or from its page. */
export type ArticleRecord = Article & {
  readonly id: number;
  readonly feedId: number;
  /** When it was first seen, epoch ms; an edit does not change it. */
  readonly fetchedAt: number;
  readonly textFrom: 'feed' | 'page';
  /** Why its page gave no text, where it was tried. */
  readonly pageProblem: Problem | null;
};

/** The columns that make an `ArticleRecord`, for queries of this room. */
export const articleColumns = [
  'articles.id',
  'articles.feed_id as feedId',
  'articles.title',
  'articles.text',
  'articles.related_json as relatedJson',
  'articles.url',
  'articles.author',
  'articles.published_at as publishedAt',
  'articles.image_url as imageUrl',
  'articles.language',
  'articles.site_name as siteName',
  'articles.fetched_at as fetchedAt',
  'articles.text_from as textFrom',
  'articles.page_problem_json as pageProblemJson',
] as const;

type Row = Omit<ArticleRecord, 'related' | 'textFrom' | 'pageProblem'> & {
  readonly relatedJson: string;
  readonly textFrom: string;
  readonly pageProblemJson: string | null;
};

/** A row selected by `articleColumns` as a record. */
export const toArticleRecord = ({ relatedJson, textFrom, pageProblemJson, ...row }: Row): ArticleRecord => ({
  ...row,
  related: fromJson<readonly string[]>(relatedJson),
  textFrom: textFrom === 'page' ? 'page' : 'feed',
  pageProblem: fromJsonOrNull<Problem>(pageProblemJson),
});
