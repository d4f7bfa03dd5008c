import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isList, isObject, type Json, type JsonObject } from '../../json.ts';
import { tagsOf, type OpenApi } from './openapi.ts';

/** Turns schemas of one document into functions, each once, however many routes share it. */
type Compiler = (schema: JsonObject) => ValidateFunction;

interface Reading {
  /** Whether a number may be written as text and an id as a number, as Discord's own examples do. */
  readonly lenient: boolean;
}

/** Formats of the document that ajv has no word for. Their bounds stand beside them as numbers. */
const numberFormats = ['nonce', 'int32', 'int64', 'uint32', 'double', 'locale'];

export function createCompiler(document: OpenApi, reading: Reading): Compiler {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', /^(0|[1-9][0-9]*)$/);
  for (const format of numberFormats) ajv.addFormat(format, true);
  const schemas = rewrite(document, document.components.schemas, reading);
  ajv.addSchema({ $id: 'discord', components: { schemas } });
  const known = new Map<string, ValidateFunction>();
  return (schema) => {
    const written = JSON.stringify(schema);
    const made = known.get(written) ?? ajv.compile(rewrite(document, schema, reading) as JsonObject);
    known.set(written, made);
    return made;
  };
}

/**
 * Schemas as ajv can use them: references into the one loaded document; unions by `type` as if-then, since ajv's
 * own discriminator wants text, and since this names the mistake inside the branch that was meant.
 */
function rewrite(document: OpenApi, schema: Json, reading: Reading): Json {
  if (isList(schema)) return schema.map((one) => rewrite(document, one, reading));
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [
    key,
    rewrite(document, value ?? null, reading),
  ]);
  const copy = Object.fromEntries(entries) as Record<string, Json>;
  if (typeof copy['$ref'] === 'string') copy['$ref'] = `discord${copy['$ref']}`;
  if (reading.lenient) loosen(copy);
  branchByType(document, schema, copy);
  literalType(copy);
  return copy;
}

function loosen(schema: Record<string, Json>): void {
  // Null takes a translation away: discord.js has a method that sends it, and its types say so.
  const others = schema['additionalProperties'];
  if (isObject(others) && others['type'] === 'string') {
    schema['additionalProperties'] = { ...others, type: ['string', 'null'] };
  }
  if (schema['format'] === 'snowflake') schema['type'] = ['string', 'integer'];
  const types = [schema['type'] ?? []].flat() as Json[];
  if (!types.includes('integer') || 'enum' in schema || 'const' in schema) return;
  schema['type'] = [...types, 'string'];
  schema['pattern'] = '^-?[0-9]+$';
}

function branchByType(document: OpenApi, schema: JsonObject, copy: Record<string, Json>): void {
  const key = 'oneOf' in schema ? 'oneOf' : 'x-discord-union' in schema ? 'anyOf' : null;
  const branches = key === null ? undefined : schema[key];
  if (key === null || !isList(branches)) return;
  const rewritten = copy[key] as readonly Json[];
  delete copy[key];
  const others = branches.map((_, index) => index).filter((index) => !isNull(branches[index]));
  const tags = others.map((index) => tagsOf(document, branches[index] ?? null));
  const union = unionOf(
    others.map((index) => rewritten[index] ?? null),
    tags,
  );
  const nullable = others.length < branches.length;
  Object.assign(copy, nullable ? { if: { not: { type: 'null' } }, then: union } : union);
}

/** Written as if-then wherever one can tell which branch is meant, so that the mistake in it has its own pointer. */
function unionOf(branches: readonly Json[], tags: readonly (readonly Json[])[]): JsonObject {
  const [only] = branches;
  if (branches.length === 1 && isObject(only)) return only;
  const all = tags.flat();
  const distinct = new Set(all).size === all.length && tags.every((some) => some.length > 0);
  return distinct ? byType(branches, tags) : { anyOf: branches };
}

function isNull(branch: Json | undefined): boolean {
  return isObject(branch) && branch['type'] === 'null';
}

function byType(branches: readonly Json[], tags: readonly (readonly Json[])[]): JsonObject {
  const whenType = (some: readonly Json[] = []) => ({
    properties: { type: { enum: some } },
    required: ['type'],
  });
  return {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: tags.flat() } },
    allOf: branches.map((branch, index) => ({ if: whenType(tags[index]), then: branch })),
  };
}

/** The document lists a `type` both as one value and as the whole enumeration; the one value says it all. */
function literalType(schema: Record<string, Json>): void {
  const properties = schema['properties'];
  const type = isObject(properties) ? properties['type'] : undefined;
  if (!isObject(type) || !('enum' in type) || !('allOf' in type)) return;
  schema['properties'] = {
    ...(properties as JsonObject),
    type: { enum: type['enum'] ?? null },
  };
}
