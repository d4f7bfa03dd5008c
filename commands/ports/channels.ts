/** What kind of place a channel is: how a digest is put there depends on it. */
export type ChannelKind = 'text' | 'announcement' | 'forum' | 'thread' | 'direct' | 'other';

/** A channel and what Broadsheet lacks to post a digest there, in the words of Discord's settings. */
export type ChannelAccess = {
  readonly channelId: string;
  readonly kind: ChannelKind;
  readonly missingPermissions: readonly string[];
  /** Whether threads can be opened on posts there; absent where Discord does not tell. */
  readonly mayDiscuss?: boolean;
  /** The tags of a forum, and whether each post needs one. */
  readonly tags?: readonly { readonly id: string; readonly name: string }[];
  readonly needsTag?: boolean;
};

/** A role that is named in a channel. */
export type RoleCall = { readonly channelId: string; readonly roleId: string };

/** What commands may ask of the channels of a server. */
export type ChannelsPort = {
  /** `null` where there is no such channel (any more). */
  readonly look: (guildId: string, channelId: string) => Promise<ChannelAccess | null>;
  /** Whether those who have a role are notified where Broadsheet names it. */
  readonly mayCall: (guildId: string, call: RoleCall) => Promise<boolean>;
};
