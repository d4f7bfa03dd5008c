/** Every refusal that the routes give, as Discord words it: status, JSON code, message. */
const refusals = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  unknownTag: [404, 10087, 'Unknown Tag'],
  slowMode: [429, 20016, 'This action cannot be performed due to slowmode rate limit.'],
  tooManyPins: [400, 30003, 'Maximum number of pins reached for the channel (50)'],
  tooManyChannels: [400, 30013, 'Maximum number of guild channels reached (500)'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached'],
  tooManyThreadMembers: [400, 30033, 'Max number of thread participants has been reached (1000)'],
  tooManyCommandCreates: [
    400,
    30034,
    'Max number of daily application command creates has been reached (200)',
  ],
  tooManyOldEdits: [
    429,
    30046,
    'Maximum number of edits to messages older than 1 hour reached. Try again later.',
  ],
  tooManyTags: [400, 30048, 'Maximum number of tags in a forum channel has been reached'],
  alreadyCrossposted: [400, 40033, 'This message has already been crossposted.'],
  commandNameTaken: [400, 40041, 'An application command with that name already exists'],
  forumTakesNoMessages: [400, 40058, 'Cannot send a message in a forum channel'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tagNamesTaken: [400, 40061, 'Tag names must be unique'],
  onlyModeratedTags: [400, 40066, 'There are no tags available that can be set by non-moderators'],
  tagRequired: [400, 40067, 'A tag is required to create a forum post in this channel'],
  tooManyFollowUps: [400, 40094, 'This interaction has hit the maximum number of follow up messages'],
  missingAccess: [403, 50001, 'Missing Access'],
  notYourMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  closedToDirectMessages: [403, 50007, 'Cannot send messages to this user'],
  noTextChannel: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  bulkDeleteCount: [400, 50016, 'Provided too few or too many messages to delete.'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidForm: [400, 50035, 'Invalid Form Body'],
  systemMessage: [403, 50021, 'Cannot execute action on a system message'],
  messageTooOld: [400, 50034, 'A message provided was too old to bulk delete'],
  invalidMessageType: [400, 50068, 'Invalid message type'],
  archivedThread: [400, 50083, 'Thread is archived'],
  notJson: [400, 50109, 'The request body contains invalid JSON.'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  lockedThread: [400, 160005, 'Thread is locked'],
  tooManyThreads: [400, 160006, 'Maximum number of active threads reached'],
  blockedByModeration: [400, 200000, 'Message was blocked by automatic moderation'],
  titleBlockedByModeration: [400, 200001, 'Title was blocked by automatic moderation'],
  internal: [500, 0, '500: Internal Server Error'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

/** A named refusal from the table above. */
export type RefusalName = keyof typeof refusals;

/**
 * What a route throws in order to refuse. It is caught in one place, `rest/exchange.ts`, and becomes the response.
 * Source: Discord docs, Opcodes and Status Codes, "JSON Error Codes".
 */
export class Refusal extends Error {
  readonly status: number;
  readonly body: object;

  constructor(name: RefusalName, errors?: object) {
    const [status, code, message] = refusals[name];
    super(message);
    this.status = status;
    this.body = errors === undefined ? { message, code } : { message, code, errors };
  }
}
