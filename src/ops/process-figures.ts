import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { MetricsPage } from './metrics-page.ts';

/** The event loop is looked at so often; what it is late by is the rest. */
const lookEveryMs = 10;

const nanosecondsPerSecond = 1e9;
const microsecondsPerSecond = 1e6;
const millisecondsPerSecond = 1e3;

const alone = (value: number) => [{ labels: {}, value }];

/** The delays since the last look; a page without one, as in the first moments, shows none. */
const watchEventLoop = () => {
  const delays = monitorEventLoopDelay({ resolution: lookEveryMs });
  delays.enable();
  const lagSeconds = (nanoseconds: number): number =>
    Number.isFinite(nanoseconds)
      ? Math.max(0, nanoseconds / nanosecondsPerSecond - lookEveryMs / millisecondsPerSecond)
      : 0;
  return {
    read: () => {
      const readings = [
        { labels: { quantile: '0.5' }, value: lagSeconds(delays.percentile(50)) },
        { labels: { quantile: '0.99' }, value: lagSeconds(delays.percentile(99)) },
        { labels: { quantile: '1' }, value: lagSeconds(delays.max) },
      ];
      delays.reset();
      return readings;
    },
    stop: () => void delays.disable(),
  };
};

/** Adds what a process costs, and how long its event loop stands still; gives the way to stop looking. */
export const showProcess = ({ show }: MetricsPage, version: string): (() => void) => {
  const eventLoop = watchEventLoop();
  const memory = () => process.memoryUsage();
  const cpu = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / microsecondsPerSecond;
  };
  const add = (name: string, help: string, read: () => number) =>
    show({ name, help, labels: [], read: () => alone(read()) });
  add('process_resident_memory_bytes', 'Memory that the process holds', () => memory().rss);
  add('nodejs_heap_size_used_bytes', 'Memory in use on the heap of the main thread', () => memory().heapUsed);
  add('process_cpu_seconds_total', 'CPU time that the process has used', cpu);
  show({
    name: 'broadsheet_event_loop_lag_seconds',
    help: 'How late the event loop was since the last look',
    labels: ['quantile'],
    read: eventLoop.read,
  });
  show({
    name: 'broadsheet_build_info',
    help: 'Always 1: the version that runs, and the Node that it runs on',
    labels: ['version', 'node'],
    read: () => [{ labels: { version, node: process.version }, value: 1 }],
  });
  return eventLoop.stop;
};
