import { element } from './element.js';
import { icon } from './icon.js';
import { isForum, isThread } from './world.js';

/** Source: Discord docs, Channel, "Channel Types". */
const announcementType = 5;

/** The sign before the name of a channel. @param {any} channel */
export function channelSign(channel) {
  if (isThread(channel)) return icon('thread');
  if (isForum(channel)) return icon('forum');
  if (channel.type === announcementType) return icon('megaphone');
  return element('span', { class: 'sign', 'aria-hidden': 'true' }, channel.direct ? '@' : '#');
}
