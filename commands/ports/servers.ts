/** What commands may ask of what a server has decided for itself. */
export type ServersPort = {
  /** IANA name; `null` where it has not decided. */
  readonly timezone: (guildId: string) => Promise<string | null>;
  /** Decides the zone where none was decided before. */
  readonly settleTimezone: (guildId: string, timezone: string) => Promise<void>;
  /** The language that its posts are in, where it has decided. */
  readonly language: (guildId: string) => Promise<string | null>;
};
