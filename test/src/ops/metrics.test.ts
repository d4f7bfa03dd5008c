import { afterEach, describe, expect, test } from 'vitest';
import { createLog, type Log } from '../../../src/ops/index.ts';
import { createMetrics } from '../../../src/ops/metrics-page.ts';
import { showProcess } from '../../../src/ops/process-figures.ts';

const clockAt = (at: number) => {
  let time = at;
  return { now: () => time, turn: (to: number) => void (time = to) };
};

const lines: string[] = [];
const log: Log = createLog({
  level: 'debug',
  secrets: [],
  pretty: false,
  clock: { now: () => 0 },
  write: (line) => lines.push(line),
});
afterEach(() => void lines.splice(0));

const open = () => {
  const clock = clockAt(1_000_000);
  const metrics = createMetrics({ clock, log });
  return { metrics, clock };
};

/** The value of one line of a page. */
const valueOf = (page: string, line: string): number | undefined => {
  const found = page.split('\n').find((each) => each.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length + 1));
};

describe('the page of metrics', () => {
  test('counts nothing before anything has happened, and names everything that it can count', async () => {
    const page = await open().metrics.page();
    expect(valueOf(page, 'broadsheet_articles_total')).toBe(0);
    expect(page.match(/^# TYPE broadsheet_\w+ \w+$/gmu)?.length).toBe(9);
  });

  test('counts what the parts of the bot tell it, in seconds', async () => {
    const { metrics } = open();
    metrics.edition('made', 1_500);
    metrics.posted(90_000);
    metrics.delivery('sent');
    metrics.delivery('sent');
    metrics.feedCheck('read', 3);
    metrics.feedCheck('fetch-status', 0);
    metrics.work('readPage', 'done', 40);
    metrics.discordRateLimit('shared');
    const page = await metrics.page();
    expect(valueOf(page, 'broadsheet_editions_total{outcome="made"}')).toBe(1);
    expect(valueOf(page, 'broadsheet_schedule_lateness_seconds_bucket{le="1",step="made"}')).toBe(0);
    expect(valueOf(page, 'broadsheet_schedule_lateness_seconds_bucket{le="2",step="made"}')).toBe(1);
    expect(valueOf(page, 'broadsheet_schedule_lateness_seconds_sum{step="sent"}')).toBe(90);
    expect(valueOf(page, 'broadsheet_deliveries_total{outcome="sent"}')).toBe(2);
    expect(valueOf(page, 'broadsheet_feed_checks_total{outcome="fetch-status"}')).toBe(1);
    expect(valueOf(page, 'broadsheet_articles_total')).toBe(3);
    expect(valueOf(page, 'broadsheet_work_seconds_sum{work="readPage",outcome="done"}')).toBe(0.04);
    expect(valueOf(page, 'broadsheet_discord_rate_limits_total{scope="shared"}')).toBe(1);
  });

  test.each([
    [200, null, 0],
    [401, null, 1],
    [403, null, 1],
    [404, null, 0],
    [429, 'user', 1],
    [429, 'global', 1],
    [429, 'shared', 0],
    [500, null, 0],
  ])(
    'an answer %i of Discord, for a limit of %s, counts %i against the address',
    async (status, scope, count) => {
      const { metrics } = open();
      metrics.discordResponse(status, scope);
      const page = await metrics.page();
      expect(valueOf(page, `broadsheet_discord_responses_total{status="${status}"}`)).toBe(1);
      expect(valueOf(page, 'broadsheet_discord_invalid_requests_total')).toBe(count);
    },
  );

  test('a clock that was set back makes nothing early: lateness is never below zero', async () => {
    const { metrics } = open();
    metrics.edition('quiet', -3_600_000);
    metrics.work('x', 'done', -1);
    const page = await metrics.page();
    expect(valueOf(page, 'broadsheet_schedule_lateness_seconds_sum{step="made"}')).toBe(0);
    expect(valueOf(page, 'broadsheet_work_seconds_sum{work="x",outcome="done"}')).toBe(0);
  });

  test('reads what is shown when it is asked, and not again within five seconds', async () => {
    const { metrics, clock } = open();
    let reads = 0;
    const read = () => [{ labels: { kind: 'a "quoted"\nname' }, value: (reads += 1) }];
    metrics.show({ name: 'broadsheet_x', help: 'x', labels: ['kind'], read });
    const line = String.raw`broadsheet_x{kind="a \"quoted\"\nname"}`;
    expect(valueOf(await metrics.page(), line)).toBe(1);
    clock.turn(1_004_999);
    expect(valueOf(await metrics.page(), line)).toBe(1);
    clock.turn(1_005_000);
    expect(valueOf(await metrics.page(), line)).toBe(2);
    clock.turn(0);
    expect(valueOf(await metrics.page(), line)).toBe(3);
  });

  test('a label that is not there any more is not shown any more', async () => {
    const { metrics, clock } = open();
    let kinds = ['a', 'b'];
    const read = () => kinds.map((kind) => ({ labels: { kind }, value: 1 }));
    metrics.show({ name: 'broadsheet_x', help: 'x', labels: ['kind'], read });
    expect(await metrics.page()).toContain('{kind="b"}');
    kinds = ['a'];
    clock.turn(2_000_000);
    expect(await metrics.page()).not.toContain('{kind="b"}');
  });

  test('what cannot be read is left out, and the log says why', async () => {
    const { metrics } = open();
    const read = async () => Promise.reject(new Error('no store'));
    metrics.show({ name: 'broadsheet_x', help: 'x', labels: [], read });
    const page = await metrics.page();
    expect(valueOf(page, 'broadsheet_x')).toBeUndefined();
    expect(valueOf(page, 'broadsheet_articles_total')).toBe(0);
    expect(lines.join('')).toContain('"metric":"broadsheet_x"');
  });

  test('two processes in one count by themselves', async () => {
    const [one, other] = [open(), open()];
    one.metrics.feedCheck('read', 2);
    expect(valueOf(await other.metrics.page(), 'broadsheet_articles_total')).toBe(0);
  });

  test('shows what the process costs', async () => {
    const { metrics } = open();
    const stop = showProcess(metrics, '1.2.3');
    try {
      const page = await metrics.page();
      expect(valueOf(page, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
      expect(valueOf(page, 'nodejs_heap_size_used_bytes')).toBeGreaterThan(1e6);
      expect(valueOf(page, 'process_cpu_seconds_total')).toBeGreaterThan(0);
      expect(page).toContain('# TYPE process_cpu_seconds_total counter');
      expect(page).toContain(`broadsheet_build_info{version="1.2.3",node="${process.version}"} 1`);
      expect(valueOf(page, 'broadsheet_event_loop_lag_seconds{quantile="0.99"}')).toBeGreaterThanOrEqual(0);
    } finally {
      stop();
    }
  });
});
