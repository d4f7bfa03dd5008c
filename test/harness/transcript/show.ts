import { GatewayOpcodes } from 'discord-api-types/v10';
import { isList, isObject, type Json, type JsonObject } from '../discord/json.ts';
import type { BeginLine, GatewayLine, Line, RestLine } from './line.ts';

/** How much of a transcript is shown. */
interface View {
  /** Everything that was said, and not only its beginning. */
  readonly isFull: boolean;
  /** Only what went wrong: violations, warnings, refusals, faults, and connections that ended. */
  readonly isProblems: boolean;
}

/** What stands on a screen for one line of a transcript; null where this view leaves it out. */
export function showLine(written: string, view: View): string | null {
  const line = readLine(written);
  if (line === null) return visible(`? ${written.slice(0, shownMax)}`);
  if (view.isProblems && !isProblem(line)) return null;
  switch (line.kind) {
    case 'begin':
      return showBegin(line);
    case 'rest':
      return showRest(line, view);
    case 'gateway':
      return showGateway(line, view);
  }
}

/** Where a body is cut off, unless it is shown in full. */
const shownMax = 200;
const margin = ' '.repeat('HH:MM:SS.mmm  '.length);

function readLine(written: string): Line | null {
  try {
    const line = JSON.parse(written) as unknown;
    return isLine(line) ? line : null;
  } catch {
    return null;
  }
}

/** Somebody may have cut the file by hand; what is not whole is shown as it is. */
function isLine(value: unknown): value is Line {
  const line = value as Json;
  if (!isObject(line) || typeof line['at'] !== 'string') return false;
  if (line['kind'] !== 'rest') return line['kind'] === 'begin' || line['kind'] === 'gateway';
  return ['violations', 'warnings', 'files'].every((name) => isList(line[name]));
}

/** A close with one of these is a goodbye. Source: RFC 6455, 7.4.1. */
const goodbyes: readonly (number | undefined)[] = [1000, 1001];

/** What ends a session or a connection. */
const endings: readonly (Json | undefined)[] = [GatewayOpcodes.Reconnect, GatewayOpcodes.InvalidSession];

function isProblem(line: Line): boolean {
  if (line.kind === 'begin') return true;
  if (line.kind === 'gateway') {
    if (line.what === 'closed') return !goodbyes.includes(line.code);
    return endings.includes(opcodeOf(line));
  }
  const { status, faulty, violations, warnings } = line;
  const isRefused = typeof status === 'string' || status >= 400;
  return faulty || isRefused || violations.length > 0 || warnings.length > 0;
}

function showBegin({ at, bot, api }: BeginLine): string {
  return visible(`${at.slice(0, 10)}  bot ${bot} at ${api}`);
}

function showRest(line: RestLine, view: View): string {
  const { method, path, query, status, tookMs, faulty, files, body, response, headers } = line;
  const fault = faulty ? ', by a fault' : '';
  const said = [
    `${timeOf(line)}  ${method} ${path}${query} > ${status} in ${tookMs} ms${fault}`,
    ...part('>', body, view),
    ...(files.length === 0 ? [] : [`> files: ${files.join(', ')}`]),
    ...part('<', response, view),
    ...(status === 429 || view.isFull ? part('<', headers, view) : []),
    ...line.violations.map((one) => `! ${one.in} ${one.pointer} ${one.rule}: ${one.message}`),
    ...line.warnings.map((one) => `? ${one.pointer} ${one.rule}: ${one.message}`),
  ];
  return laidOut(said);
}

function showGateway(line: GatewayLine, view: View): string {
  const head = `${timeOf(line)}  gateway ${line.connection}`;
  if (line.what === 'opened') return visible(`${head} opened`);
  if (line.what === 'closed') return visible(`${head} closed with ${line.code}`);
  const mark = line.what === 'bot' ? '>' : '<';
  const payload = line.payload as Json;
  const name = isObject(payload) ? nameOf(payload) : 'no JSON';
  const said = isObject(payload) ? payload['d'] : payload;
  return laidOut([`${head} ${mark} ${name}`, ...part(mark, said, view)]);
}

function opcodeOf({ payload }: GatewayLine): Json | undefined {
  return isObject(payload as Json) ? (payload as JsonObject)['op'] : undefined;
}

function nameOf({ op, t, s }: JsonObject): string {
  if (typeof t === 'string') return `${t} #${String(s)}`;
  return GatewayOpcodes[Number(op)] ?? `opcode ${String(op)}`;
}

function part(mark: string, value: unknown, { isFull }: View): readonly string[] {
  const isEmpty = value === undefined || value === null || JSON.stringify(value) === '{}';
  if (isEmpty) return [];
  if (isFull)
    return JSON.stringify(value, null, 2)
      .split('\n')
      .map((one) => `${mark} ${one}`);
  const written = JSON.stringify(value);
  return [`${mark} ${written.length > shownMax ? `${written.slice(0, shownMax)}...` : written}`];
}

function timeOf({ at }: Line): string {
  return at.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM:SS.mmm'.length);
}

function laidOut(said: readonly string[]): string {
  return said.map((one, index) => (index === 0 ? '' : margin) + visible(one)).join('\n');
}

/** A transcript comes from somewhere else: nothing in it shall steer a terminal or turn the direction of the text. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`);
}
