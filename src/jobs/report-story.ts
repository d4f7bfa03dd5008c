import type { NewsStory, RelatedHeadline } from '#digests';
import type { Pointer, Report, ToldArticle } from '../store/index.ts';

/** What a server's sources say of one story. */
type ReportedStory = {
  readonly storyId: number;
  /** Its articles that were not told; at least one. */
  readonly members: readonly Report[];
  /** Those that were, the latest first. */
  readonly told: readonly ToldArticle[];
  /** Headlines of other stories that belong beside its articles. */
  readonly pointers: readonly Pointer[];
};

const fuller = (a: Report, b: Report): number => b.text.length - a.text.length;

/** Headlines that stood between the lines, with the address of the article that is meant, then who names this story. */
const relatedTo = (articles: readonly Report[], { storyId, pointers }: ReportedStory) => {
  const others = pointers.filter((pointer) => pointer.storyId !== storyId);
  const addresses = new Map(pointers.map(({ headline, url }) => [headline, url]));
  const related = new Map<string, RelatedHeadline>();
  for (const text of articles.flatMap((article) => article.related)) {
    related.set(text, { text, url: addresses.get(text) ?? null });
  }
  for (const { headline: text, url } of others) if (!related.has(text)) related.set(text, { text, url });
  return [...related.values()];
};

/** A story as an edition may tell it: of an article and its copies the fullest stands for all. */
export const storyOfReports = (reported: ReportedStory): NewsStory => {
  const { storyId, members, told } = reported;
  const versions = [...Map.groupBy(members, ({ id, copyOf }) => copyOf ?? id).values()]
    .map((version) => version.toSorted(fuller))
    .toSorted(([a], [b]) => (b?.text.length ?? 0) - (a?.text.length ?? 0));
  const articles = versions.flatMap((version) => version.slice(0, 1));
  const copies = versions.flatMap((version) => version.slice(1));
  return {
    id: String(storyId),
    articles,
    copies,
    related: relatedTo([...articles, ...copies], reported),
    told,
    toldAt: told[0]?.toldAt ?? null,
  };
};
