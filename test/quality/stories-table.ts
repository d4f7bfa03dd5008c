import type { BCubed } from './bcubed.ts';
import { eventSets, hasEvents, readEvents } from './events.ts';
import { type Arriving, atOnce, judgeFollowUps, judgeGrouping, judgeMix } from './stories.ts';

const ways: readonly Arriving[] = [
  atOnce,
  { batch: 50, isPublished: false },
  { batch: 50, isPublished: true },
  { batch: 1, isPublished: true },
];

const told = ({ precision, recall, f1 }: BCubed): string =>
  [precision, recall, f1]
    .map((each) => each.toFixed(3))
    .join(' ')
    .padEnd(20);

/** The lines of a table: how well articles are grouped into stories, and followed. */
export const storiesTable = (): readonly string[] => {
  if (!hasEvents()) return ['stories: not beside the project (../shared/data/stories), so not measured'];
  const row = (name: string, judge: (way: Arriving) => BCubed): string =>
    name.padEnd(12) + ways.map((way) => told(judge(way))).join('');
  return [
    'stories     P R F1: at once     batches of 50       told after each     one by one, told',
    ...eventSets.map((set) => row(set, (way) => judgeGrouping(readEvents(set), way))),
    row('mix', (way) => judgeMix(way)),
    ...(['most', 'any'] as const).map((right) => {
      const { precision, recall, articles } = judgeFollowUps(right);
      return `follow-ups (${right}): P ${precision.toFixed(3)} R ${recall.toFixed(3)} of ${articles}`;
    }),
  ];
};
