import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** A value that is read when somebody asks, with the labels that tell it from its siblings. */
export type Reading = { readonly labels: Readonly<Record<string, string>>; readonly value: number };

/** What is read when somebody asks. Names follow Prometheus: base units, `_total` for what only grows. */
type Declaration = {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  /** Where it throws, that page is without it. */
  readonly read: () => Promise<readonly Reading[]> | readonly Reading[];
};

/** Metrics, and the page that shows them. */
export type MetricsPage = Metrics & {
  readonly contentType: string;
  /** Adds to the page what is read when somebody asks for it. */
  show(declaration: Declaration): void;
  /** All of it in Prometheus' text format; what was read within the last seconds is not read again. */
  page(): Promise<string>;
};

/** A page is kept so long: however many ask, the store is asked no more often. */
const pageKeptMs = 5_000;

const secondMs = 1_000;

/** From "at once" over "within a popular minute's spread" to the six hours after which an edition is not made. */
const latenessBuckets = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 21_600];

/** From a small feed to the limit of a task's time. */
const workBuckets = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

/** Answers that Discord counts against an address; at 10,000 in ten minutes it is shut out for a while. */
const invalidStatuses: ReadonlySet<number> = new Set([401, 403, 429]);

const instrumentsIn = (registry: Registry) => {
  const registers = [registry];
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Counter({ name: `broadsheet_${name}`, help, labelNames, registers });
  const histogram = <T extends string>(name: string, help: string, labelNames: readonly T[]) => ({
    with: (buckets: number[]) =>
      new Histogram({ name: `broadsheet_${name}`, help, labelNames, buckets, registers }),
  });
  const late = 'From a slot to its edition (made), and from the edition to its message (sent)';
  return {
    lateness: histogram('schedule_lateness_seconds', late, ['step']).with(latenessBuckets),
    editions: counter('editions_total', 'Slots that came to their edition', ['outcome']),
    deliveries: counter('deliveries_total', 'Attempts at messages by how they ended', ['outcome']),
    feedChecks: counter('feed_checks_total', 'Checks of feeds by how they ended', ['outcome']),
    articles: counter('articles_total', 'New articles that feeds brought'),
    work: histogram('work_seconds', 'Time that threads took for a piece of work', ['work', 'outcome']).with(
      workBuckets,
    ),
    responses: counter('discord_responses_total', 'Answers of Discord by HTTP status', ['status']),
    rateLimits: counter('discord_rate_limits_total', 'Requests that waited for a limit of Discord', [
      'scope',
    ]),
    invalid: counter('discord_invalid_requests_total', 'Answers 401, 403 and 429, which Discord counts'),
  };
};

const recorderOn = (on: ReturnType<typeof instrumentsIn>): Metrics => ({
  edition: (outcome, lateMs) => {
    on.editions.inc({ outcome });
    on.lateness.observe({ step: 'made' }, Math.max(0, lateMs) / secondMs);
  },
  delivery: (outcome) => on.deliveries.inc({ outcome }),
  posted: (lateMs) => on.lateness.observe({ step: 'sent' }, Math.max(0, lateMs) / secondMs),
  feedCheck: (outcome, articles) => {
    on.feedChecks.inc({ outcome });
    on.articles.inc(articles);
  },
  work: (work, outcome, durationMs) => on.work.observe({ work, outcome }, Math.max(0, durationMs) / secondMs),
  discordResponse: (status, scope) => {
    on.responses.inc({ status: String(status) });
    // A limit that is shared with other bots is not held against this one.
    if (invalidStatuses.has(status) && scope !== 'shared') on.invalid.inc();
  },
  discordRateLimit: (scope) => on.rateLimits.inc({ scope }),
});

const addReading = (registry: Registry, log: Log, { name, help, labels, read }: Declaration): void => {
  const Instrument = name.endsWith('_total') ? Counter : Gauge;
  new Instrument({
    name,
    help,
    labelNames: labels,
    registers: [registry],
    async collect() {
      this.reset();
      // Without labels a reset leaves a zero, which nobody has read.
      if (labels.length === 0) this.remove();
      try {
        for (const { labels: given, value } of await read()) this.inc(given, value);
      } catch (error) {
        log.warn('metric-not-read', { metric: name, error });
      }
    },
  });
};

/** Makes the metrics of one process, in a registry of their own. */
export const createMetrics = ({ clock, log }: { readonly clock: Clock; readonly log: Log }): MetricsPage => {
  const registry = new Registry();
  let kept: { readonly at: number; readonly text: Promise<string> } | null = null;
  return {
    ...recorderOn(instrumentsIn(registry)),
    contentType: registry.contentType,
    show: (declaration) => addReading(registry, log, declaration),
    page: () => {
      const now = clock.now();
      // A clock that was set back must not keep an old page for ever.
      if (kept === null || now >= kept.at + pageKeptMs || now < kept.at)
        kept = { at: now, text: registry.metrics() };
      return kept.text;
    },
  };
};
