import { isObject, type Json, type JsonObject } from '../../json.ts';

/** The parts of an OpenAPI 3.1 document that are read here. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonObject>>;
    readonly responses?: Readonly<Record<string, ResponseObject>>;
  };
}

interface OperationObject {
  readonly operationId?: string;
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<Record<string, ResponseObject | { readonly $ref: string }>>;
}

interface ResponseObject {
  readonly content?: Content;
}

type Content = Readonly<Record<string, { readonly schema?: JsonObject }>>;

/** One route of the document. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly request: JsonObject | null;
  /** Schemas by status, or by class of status as in `4XX`. */
  readonly responses: Readonly<Record<string, JsonObject>>;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** All routes, those with the most literal parts first, so that `@me` is found before any id. */
export function operationsOf(document: OpenApi): readonly Operation[] {
  const literal = (path: string) => path.split('/').filter((part) => !part.startsWith('{')).length;
  return Object.entries(document.paths)
    .sort(([a], [b]) => literal(b) - literal(a))
    .flatMap(([path, item]) =>
      methods.flatMap((method) => operationOf(document, path, method, item[method])),
    );
}

function operationOf(
  document: OpenApi,
  path: string,
  method: string,
  operation: OperationObject | undefined,
): Operation[] {
  if (operation === undefined) return [];
  const responses = Object.entries(operation.responses ?? {}).flatMap(([status, response]) => {
    const schema = schemaOf(resolve(document, response).content);
    return schema === null ? [] : [[status, schema] as const];
  });
  return [
    {
      id: operation.operationId ?? `${method} ${path}`,
      method: method.toUpperCase(),
      pattern: patternOf(path),
      request: schemaOf(operation.requestBody?.content),
      responses: Object.fromEntries(responses),
    },
  ];
}

function resolve(document: OpenApi, response: ResponseObject | { readonly $ref: string }): ResponseObject {
  if (!('$ref' in response)) return response;
  return document.components.responses?.[response.$ref.split('/').at(-1) ?? ''] ?? {};
}

function schemaOf(content: Content | undefined): JsonObject | null {
  return content?.['application/json']?.schema ?? null;
}

function patternOf(path: string): RegExp {
  const parts = path.split(/\{[^}]+\}/).map((literal) => literal.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('([^/]+)')}$`);
}

/** The value of `type` that a schema is for, where it is for exactly one. */
export function tagOf(document: OpenApi, branch: Json): number | string | null {
  if (!isObject(branch) || typeof branch['$ref'] !== 'string') return null;
  const schema = document.components.schemas[branch['$ref'].split('/').at(-1) ?? ''];
  const properties = schema?.['properties'];
  const type = isObject(properties) ? properties['type'] : undefined;
  const values = isObject(type) ? type['enum'] : undefined;
  if (!Array.isArray(values) || values.length !== 1) return null;
  const [value] = values;
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
