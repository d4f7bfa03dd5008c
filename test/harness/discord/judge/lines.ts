import { isObject, type Json, type JsonObject } from '../json.ts';
import { readAddress } from './address.ts';
import type { Judge } from './index.ts';
import type { JudgedRequest } from './judged.ts';
import type { Violation } from './violation.ts';

type Told = Pick<Violation, 'pointer' | 'rule' | 'message'>;

/** What is answered to one line. */
interface LineVerdict {
  /** What the line was called by; null where that cannot be read. */
  readonly id: Json;
  readonly accept: boolean;
  readonly violations: readonly Told[];
}

/**
 * Judges `{id, method, path, body}`, written as one line of JSON. Never throws: a line that is something else is
 * answered with what is wrong with it.
 */
export function judgeLine(judge: Judge, line: string): LineVerdict {
  const read = readLine(line);
  if (!isObject(read)) return unreadable('', 'LINE_NOT_JSON', 'Each line is one object in JSON.');
  const { id = null, method, path, body } = read;
  if (typeof method !== 'string') return unreadable('/method', 'LINE_INCOMPLETE', 'A method is a text.');
  if (typeof path !== 'string') return unreadable('/path', 'LINE_INCOMPLETE', 'A path is a text.');
  const violations = judge.request(requestOf(method, path, body)).violations.map(told);
  return { id, accept: violations.length === 0, violations };
}

function readLine(line: string): JsonObject | Json {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return null;
  }
}

function requestOf(method: string, path: string, body: Json | undefined): JudgedRequest {
  return { method: method.trim().toUpperCase(), ...readAddress(path.trim()), body };
}

function told({ pointer, rule, message }: Violation): Told {
  return { pointer, rule, message };
}

function unreadable(pointer: string, rule: string, message: string): LineVerdict {
  return { id: null, accept: false, violations: [{ pointer, rule, message }] };
}
