import { block, dotted, link } from '#digests';
import { guildOf, reply, replyWith, type Reply, type Request } from '../command.ts';
import { textOption } from '../options/index.ts';
import type { Ports } from '../ports/index.ts';
import { hostOf, titleBlocks } from './words.ts';

const secondMs = 1_000;

/** Fetches a feed now, and says what it says; nothing is stored. */
export const testSource = async (request: Request, ports: Ports): Promise<Reply> => {
  const wanted = textOption(request, 'source') ?? '';
  const tested = await ports.sources.test(guildOf(request), wanted);
  return replyWith(request, tested, (feed, phrases) =>
    reply(
      block('headline', phrases.feeds.tested(feed.title)),
      block(
        'note',
        ...dotted(
          [phrases.feeds.testedFacts(feed.entries, Math.round(feed.tookMs / 100) / (secondMs / 100))],
          feed.newestAt === null ? [] : phrases.feeds.newestAt(feed.newestAt),
          [link(hostOf(feed.url), feed.url)],
        ),
      ),
      ...titleBlocks(feed.newestTitles, phrases),
    ),
  );
};
