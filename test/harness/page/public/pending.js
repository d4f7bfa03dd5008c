/** What Discord's client shows of a command by itself: that it is on its way, and that it was never answered. */

let made = 0;

/**
 * A message that only this page has.
 * @param {{ channelId: string, user: string, command: string, bot: { id: string, name: string } }} about
 */
export function pendingView({ channelId, user, command, bot }) {
  return {
    message: {
      id: `pending-${(made += 1)}`,
      channel_id: channelId,
      author: { id: bot.id, username: bot.name, bot: true },
      timestamp: new Date().toISOString(),
    },
    ephemeral: true,
    use: { user, command },
    pending: 'Sending command …',
    failure: '',
  };
}

/** Whether the bot was asked and said nothing. @param {unknown} error */
export function isUnanswered(error) {
  return error instanceof Error && error.message.includes('did not respond');
}
