import type { MediaNs } from 'feedsmith';

/** The parts of an RSS enclosure that tell whether it is a picture. */
type Enclosure = { readonly url?: string; readonly type?: string };

/** The picture that an entry carries, in Media RSS or as an enclosure. */
export const imageOf = (
  media: MediaNs.ItemOrFeed | undefined,
  enclosures: readonly Enclosure[] | undefined,
): string | undefined => {
  const contents = [
    ...(media?.contents ?? []),
    ...(media?.groups ?? []).flatMap((group) => group.contents ?? []),
  ];
  const thumbnails = [
    ...(media?.thumbnails ?? []),
    ...contents.flatMap((content) => content.thumbnails ?? []),
  ];
  const picture = contents.find(({ medium, type }) => medium === 'image' || type?.startsWith('image/'));
  const enclosed = enclosures?.find(({ type }) => type?.startsWith('image/'));
  return picture?.url ?? thumbnails[0]?.url ?? enclosed?.url;
};
