import { isList, isObject, type Json, type JsonObject } from '../../json.ts';

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

/** Finds routes: those with the most literal parts first, so that `@me` is found before any id. */
export function createFinder(document: OpenApi): (method: string, path: string) => Operation | null {
  const byShape = Map.groupBy(operationsOf(document), ({ shape }) => shape);
  return (method, path) => {
    const candidates = byShape.get(shapeOf(method, path)) ?? [];
    return candidates.find(({ operation }) => operation.pattern.test(path))?.operation ?? null;
  };
}

function shapeOf(method: string, path: string): string {
  return `${method} ${path.split('/').length}`;
}

interface Shaped {
  readonly shape: string;
  readonly operation: Operation;
}

function operationsOf(document: OpenApi): readonly Shaped[] {
  const literal = (path: string) => path.split('/').filter((part) => !part.startsWith('{')).length;
  return Object.entries(document.paths)
    .sort(([a], [b]) => literal(b) - literal(a))
    .flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const operation = item[method];
        if (operation === undefined) return [];
        const shape = shapeOf(method.toUpperCase(), path);
        return [{ shape, operation: operationOf(document, { path, method }, operation) }];
      }),
    );
}

function operationOf(
  document: OpenApi,
  { path, method }: { readonly path: string; readonly method: string },
  operation: OperationObject,
): Operation {
  const responses = Object.entries(operation.responses ?? {}).flatMap(([status, response]) => {
    const schema = schemaOf(resolve(document, response).content);
    return schema === null ? [] : [[status, schema] as const];
  });
  return {
    id: operation.operationId ?? `${method} ${path}`,
    method: method.toUpperCase(),
    pattern: patternOf(path),
    request: schemaOf(operation.requestBody?.content),
    responses: Object.fromEntries(responses),
  };
}

function resolve(document: OpenApi, response: ResponseObject | { readonly $ref: string }): ResponseObject {
  if (!('$ref' in response)) return response;
  return document.components.responses?.[nameOf(response.$ref)] ?? {};
}

function schemaOf(content: Content | undefined): JsonObject | null {
  return content?.['application/json']?.schema ?? null;
}

function patternOf(path: string): RegExp {
  const parts = path.split(/\{[^}]+\}/).map((literal) => literal.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('([^/]+)')}$`);
}

function nameOf(reference: string): string {
  return reference.split('/').at(-1) ?? '';
}

/** The values of `type` that a schema is for; none where it does not say. */
export function tagsOf(document: OpenApi, branch: Json): readonly Json[] {
  if (!isObject(branch) || typeof branch['$ref'] !== 'string') return [];
  const schema = document.components.schemas[nameOf(branch['$ref'])];
  const properties = schema?.['properties'];
  const type = isObject(properties) ? properties['type'] : undefined;
  const values = isObject(type) ? type['enum'] : undefined;
  return isList(values) ? values : [];
}
