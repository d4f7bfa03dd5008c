import type { HeldReason, Line, Post, PostBlock, ScheduleTrace, StoryTrace } from '../model/index.ts';
import { cutHeadline } from './cut.ts';
import type { Phrases } from './phrases/index.ts';
import { block, dotted, link, strong } from './spans.ts';

/** The headline of what was asked about may take two lines of a phone. */
const headlineCharactersMax = 120;

/** Schedules that are answered for: as many as a server may have. */
const schedulesMax = 25;

/** What became of it with a schedule, why, and the one thing that would change it. */
type Verdict = { readonly line: Line; readonly fix: Line };

const verdictOf = ({ schedule, verdict }: ScheduleTrace, phrases: Phrases): Verdict => {
  const { trace: words, digest } = phrases;
  const fixOf = (reason: HeldReason | null): Line => (reason === null ? [] : words.fixFor(reason, schedule));
  switch (verdict.code) {
    case 'told': {
      const { at, messageUrl, rank } = verdict;
      return {
        line: dotted(
          words.told(at, messageUrl),
          ...(rank === null ? [] : [[words.rank(rank.place, rank.of)], [words.score(rank.score)]]),
        ),
        fix: [],
      };
    }
    case 'will-tell': {
      const { nextAt, rank } = verdict;
      return {
        line: dotted(words.willTell(nextAt), [words.rank(rank.place, rank.of)], [words.score(rank.score)]),
        fix: [],
      };
    }
    case 'held': {
      const { at, reason, score } = verdict;
      return {
        line: dotted(
          [...words.held(at), ...digest.whyHeld(reason)],
          score === null ? [] : [words.score(score)],
        ),
        fix: fixOf(reason),
      };
    }
    case 'will-hold': {
      const { nextAt, reason } = verdict;
      return reason === null
        ? { line: words.willSee(nextAt), fix: [] }
        : { line: [...words.willHold(nextAt), ...digest.whyHeld(reason)], fix: fixOf(reason) };
    }
    case 'unlisted':
      return { line: words.unlisted(verdict.at), fix: fixOf({ code: 'no-room', place: 0 }) };
    case 'too-old':
      return { line: [words.tooOld], fix: [] };
    case 'before':
      return { line: [words.before], fix: [] };
  }
};

const scheduleBlocks = (trace: ScheduleTrace, phrases: Phrases): readonly PostBlock[] => {
  const { line, fix } = verdictOf(trace, phrases);
  return [
    block('paragraph', strong(`${trace.schedule}:`), ' ', ...line),
    ...(fix.length === 0 ? [] : [block('note', phrases.trace.fix, ...fix)]),
  ];
};

/** Says what became of an article, step by step and schedule by schedule, and what would change it. */
export const tracePost = (trace: StoryTrace, phrases: Phrases): Post => {
  const { trace: words } = phrases;
  const headline = cutHeadline(trace.headline || phrases.digest.untitled, headlineCharactersMax);
  const schedules = trace.schedules.slice(0, schedulesMax);
  return {
    blocks: [
      block('headline', link(headline, trace.url)),
      {
        kind: 'list',
        items: [words.found(trace.found), words.read(trace.read), words.grouped(trace.grouped)],
      },
      ...(trace.read.words === 0 ? [block('note', words.fix, ...words.fixText)] : []),
      { kind: 'divider' },
      ...(schedules.length === 0
        ? [block('paragraph', ...words.noSchedules)]
        : schedules.flatMap((each) => scheduleBlocks(each, phrases))),
    ],
  };
};
