import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { toJson, type JsonObject } from '../../json.ts';
import type { JudgedRequest, JudgedResponse } from '../judged.ts';
import type { Violation } from '../violation.ts';
import { createCompiler } from './compile.ts';
import { createFinder, type OpenApi, type Operation } from './openapi.ts';
import { overrules } from './overruled.ts';

/** Discord's OpenAPI file, ready to check with. Null means that it does not know the route. */
export interface Spec {
  readonly request: (request: Pick<JudgedRequest, 'method' | 'path' | 'body'>) => readonly Violation[] | null;
  readonly response: (response: JudgedResponse) => readonly Violation[];
  /** Compiles what a request to a route needs, so that none waits for it later. */
  readonly prepareRequest: (method: string, path: string) => void;
  /** Compiles what the answers of a route need. */
  readonly prepareResponses: (method: string, path: string) => void;
}

/** The file is large and never changes while a process runs. */
const loaded = new Map<string, Spec>();

/** Loads the specification, once a process. Throws where the file cannot be read. */
export function loadSpec(file: string): Spec {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const spec = createSpec(JSON.parse(readFileSync(file, 'utf8')) as OpenApi);
  loaded.set(file, spec);
  return spec;
}

function createSpec(document: OpenApi): Spec {
  const find = createFinder(document);
  // Discord is lenient about numbers that it reads, never about those that it writes.
  const compileRequest = createCompiler(document, { lenient: true });
  const compileResponse = createCompiler(document, { lenient: false });
  // Routes are found by their objects, so that a request does not wait for a schema to be written out.
  const requests = new Map<Operation, ValidateFunction | null>();
  const responses = new Map<JsonObject, ValidateFunction>();
  const requestValidator = (operation: Operation) => {
    const { request } = operation;
    return kept(requests, operation, () => (request === null ? null : compileRequest(request)));
  };
  const responseValidator = (operation: Operation, status: number) => {
    const schema = operation.responses[String(status)] ?? operation.responses[`${String(status)[0]}XX`];
    return schema === undefined ? null : kept(responses, schema, () => compileResponse(schema));
  };
  return {
    request: ({ method, path, body }) => {
      const operation = find(method, path);
      if (operation === null) return null;
      const validate = requestValidator(operation);
      return validate === null ? [] : violationsOf(validate, body ?? {});
    },
    response: ({ method, path, status, body }) => {
      const operation = find(method, path);
      const validate = operation === null ? null : responseValidator(operation, status);
      if (validate === null || body === undefined) return [];
      return violationsOf(validate, status < 400 ? toJson(body) : withoutFormErrors(toJson(body)));
    },
    prepareRequest: (method, path) => {
      const operation = find(method, path);
      if (operation !== null) requestValidator(operation);
    },
    prepareResponses: (method, path) => {
      const operation = find(method, path);
      if (operation === null) return;
      for (const status of statusesServed) responseValidator(operation, status);
    },
  };
}

function kept<Key, Made>(known: Map<Key, Made>, key: Key, make: () => Made): Made {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/**
 * The specification says that the codes in `errors` are numbers; Discord sends names such as `BASE_TYPE_REQUIRED`.
 * Source: Discord docs, Reference, "Error Messages", whose samples are what libraries parse.
 */
function withoutFormErrors({ errors: _errors, ...body }: JsonObject): JsonObject {
  return body;
}

/** One status of each kind that has a schema of its own. */
const statusesServed = [200, 201, 400, 429] as const;

/** Keywords of ajv that only say that something inside them failed. */
const wrappers = new Set(['if', 'anyOf', 'oneOf', 'allOf']);

function violationsOf(validate: ValidateFunction, value: unknown): Violation[] {
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .filter((error) => !wrappers.has(error.keyword) && !overrules(error))
    .map(violationOf);
}

function violationOf(error: ErrorObject): Violation {
  const missing = error.keyword === 'required' ? `/${String(error.params['missingProperty'])}` : '';
  return {
    pointer: error.instancePath + missing,
    rule: ruleNames[error.keyword] ?? 'BASE_TYPE_BAD',
    message: error.message ?? error.keyword,
    source: 'spec',
  };
}

/** What Discord calls the mistakes that a schema can find. */
const ruleNames: Readonly<Record<string, string>> = {
  required: 'BASE_TYPE_REQUIRED',
  maxLength: 'BASE_TYPE_MAX_LENGTH',
  minLength: 'BASE_TYPE_BAD_LENGTH',
  maxItems: 'BASE_TYPE_BAD_LENGTH',
  minItems: 'BASE_TYPE_BAD_LENGTH',
  minimum: 'NUMBER_TYPE_MIN',
  maximum: 'NUMBER_TYPE_MAX',
  enum: 'BASE_TYPE_CHOICES',
  const: 'BASE_TYPE_CHOICES',
  uniqueItems: 'SET_TYPE_ALREADY_CONTAINS_VALUE',
};
