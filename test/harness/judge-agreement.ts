import { createJudge, type Judge } from './discord/judge/index.ts';
import type { JudgedRequest } from './discord/judge/judged.ts';
import { loadSpec, type Spec } from './discord/judge/spec/index.ts';
import type { Exchange } from './discord/log.ts';
import type { Json } from './discord/json.ts';
import { sharedDiscordFile } from './spec.ts';

/** Where the rules refuse what the official specification takes. */
interface Laxer {
  readonly rule: RegExp;
  /** Where: the method, the path and the pointer, with spaces between them; everywhere when left out. */
  readonly at?: RegExp;
  readonly because: string;
}

const inWords = 'the documentation says it in words, which no schema holds';
const required = 'the documentation lists it as required';

/** Why the specification takes what the rules refuse; whatever is in no line of this is a mistake of one of the two. */
export const laxer: readonly Laxer[] = [
  {
    rule: /^APPLICATION_COMMAND/,
    because: `${inWords}: names, order, sizes, which field belongs to which type`,
  },
  { rule: /^(COMPONENT|BUTTON_COMPONENT|SELECT_COMPONENT)_/, because: `${inWords}: what fits with what` },
  {
    rule: /^(MESSAGE|MAX_EMBED|CANNOT_SEND)_/,
    because: `${inWords}: flags, voices, embeds in all, empty messages`,
  },
  { rule: /^QUERY_/, because: 'the specification lists queries one by one' },
  { rule: /^URL_TYPE_/, because: '`format: uri` takes every scheme and an address without a host' },
  { rule: /^ENUM_TYPE_COERCE$/, because: 'languages are plain keys there, of any text' },
  {
    rule: /^UNION_TYPE_CHOICES$/,
    at: /\/components\/\d+\/type$/,
    because: 'without the flag a message has rows only',
  },
  { rule: /./, at: /^\w+ \S*\?/, because: 'queries are judged by the rules alone' },
  {
    rule: /^NUMBER_TYPE_COERCE$/,
    at: / \/\w+_id$/,
    because: 'ids in paths and of 64 bits are judged by the rules alone',
  },
  { rule: /^NUMBER_TYPE_COERCE$/, at: /reference\/\w+_id$/, because: '64 bits hold no larger id' },
  {
    rule: /^(NUMBER_TYPE_(COERCE|MIN|MAX)|BASE_TYPE_CHOICES)$/,
    at: /(flags|\/id|choices\/\d+\/value|default_member_permissions)$/,
    because: 'numbers have bounds, and are read there in a lenient way that also takes text',
  },
  {
    rule: /^NUMBER_TYPE_(MIN|MAX)$/,
    at: /\/min_(values|length)$/,
    because: `${inWords}: least and most in order`,
  },
  {
    rule: /^BASE_TYPE_(MAX|BAD)_LENGTH$/,
    at: /\/content$/,
    because: 'it says 4000, which only people with Nitro have',
  },
  {
    rule: /^BASE_TYPE_(MAX|BAD)_LENGTH$/,
    at: /\/embeds\/\d+\/.*(title|description|name|value|text)$/,
    because: 'its limits are overruled, since white space does not count',
  },
  {
    rule: /^BASE_TYPE_BAD_LENGTH$/,
    at: /\/components$/,
    because: '5 rows and 5 labels are documented, 40 there',
  },
  { rule: /^BASE_TYPE_BAD_LENGTH$/, at: /\/options$/, because: 'no more can be picked than there is' },
  {
    rule: /^BASE_TYPE_BAD_LENGTH$/,
    at: /poll_media\/text$/,
    because: 'answers have 55 characters; it says 300',
  },
  { rule: /^BASE_TYPE_MAX_LENGTH$/, at: /choices\/\d+\/value$/, because: '100 are documented; it says 6000' },
  {
    rule: /^BASE_TYPE_(MAX_LENGTH|BAD_LENGTH|CHOICES|REQUIRED)$/,
    at: /commands.* (\/\d+)?\/(description|options|type)$/,
    because: 'it has one schema for slash commands and menus, in guilds and everywhere',
  },
  {
    rule: /^BASE_TYPE_CHOICES$/,
    at: /(channel_types\/\d+|reference\/type)$/,
    because: 'its lists are overruled',
  },
  {
    rule: /^BASE_TYPE_REQUIRED$/,
    at: /\/embeds\/\d+\/(author|footer|image|fields|description)/,
    because: required,
  },
  { rule: /^BASE_TYPE_REQUIRED$/, at: /(channel_id|recipient_id|poll_media\/text)$/, because: required },
  { rule: /^BASE_TYPE_REQUIRED$/, at: /callback \/data/, because: required },
  { rule: /./, at: /^PATCH \/channels\/\d+ /, because: 'what one of four kinds of channels takes is taken' },
  {
    rule: /./,
    at: /^POST \/channels\/\d+\/threads /,
    because: 'a post is also a thread with unknown properties',
  },
  { rule: /^BOOL_TYPE_CONVERT$/, at: /\/nsfw$/, because: 'it does not know the property' },
];

/** The two that are compared. */
interface Bench {
  readonly rules: Judge;
  readonly spec: Spec;
}

/** The rules and the specification, apart; null where the file is not beside this clone. */
export function openBench(): Bench | null {
  const file = sharedDiscordFile('openapi.json');
  return file === null ? null : { rules: createJudge(), spec: loadSpec(file) };
}

/** What became of one request before both. */
interface Comparison {
  /** What the specification refuses although the rules take the request: there must be nothing. */
  readonly missed: readonly string[];
  /** What the rules refuse although the specification takes the request, as a line of `laxer` would name it. */
  readonly stricter: readonly { readonly rule: string; readonly at: string }[];
}

/** Lets both judge one request. */
export function compare({ rules, spec }: Bench, request: JudgedRequest): Comparison {
  const own = rules.request(request).violations;
  const official = spec.request(request);
  const query = request.query?.toString() ?? '';
  const at = `${request.method} ${request.path}${query === '' ? '' : `?${query}`}`;
  if (official === null || own.length > 0 === official.length > 0) return { missed: [], stricter: [] };
  return {
    missed: official.map((one) => `${at} ${one.pointer} ${one.rule}: ${one.message}`),
    stricter: own.map((one) => ({ rule: one.rule, at: `${at} ${one.pointer}` })),
  };
}

/** Disagreements for which there is no reason: what the rules miss, and where they alone refuse. */
export function unexplained(bench: Bench, requests: readonly JudgedRequest[]): readonly string[] {
  return requests.flatMap((request) => {
    const { missed, stricter } = compare(bench, request);
    const strange = stricter.filter((one) => !laxer.some((line) => explains(line, one)));
    return [...missed, ...strange.map(({ rule, at }) => `${at} ${rule}`)];
  });
}

/** Whether a line is the reason of a disagreement. */
export function explains(
  { rule, at }: Laxer,
  found: { readonly rule: string; readonly at: string },
): boolean {
  return rule.test(found.rule) && (at === undefined || at.test(found.at));
}

/**
 * Fails with every disagreement over what a bot asked for which there is no reason. Without the specification beside
 * this clone there is nothing to compare with.
 */
export function expectAgreement(exchanges: readonly Exchange[]): void {
  const bench = openBench();
  const found = bench === null ? [] : unexplained(bench, exchanges.map(requestIn));
  if (found.length > 0) throw new Error(`The rules and the specification disagree:\n${found.join('\n')}`);
}

/** A request as it was recorded. */
function requestIn({ method, path, query, body }: Exchange): JudgedRequest {
  return { method, path, query: new URLSearchParams(query), body: body as Json | undefined };
}
