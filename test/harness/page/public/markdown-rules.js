import { timeText } from './times.js';

/** Rules that only Discord has, as plug-ins of markdown-it. */

/** Source: Discord docs, Reference, "Message Formatting". @type {[string, RegExp][]} */
const forms = [
  ['time', /^<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/],
  ['command', /^<\/([-_\p{L}\p{N} ]{1,100}):(\d{17,20})>/u],
  ['channel', /^<#(\d{17,20})>/],
  ['role', /^<@&(\d{17,20})>/],
  ['user', /^<@!?(\d{17,20})>/],
  ['emoji', /^<a?:(\w{2,32}):(\d{17,20})>/],
];

/** `<t:...>`, `</command:id>`, `<#channel>`, `<@user>`, `<:emoji:id>`. @param {any} md */
export function mentions(md) {
  const { escapeHtml } = md.utils;
  md.inline.ruler.push('mention', (/** @type {any} */ state, /** @type {boolean} */ silent) => {
    if (state.src[state.pos] !== '<') return false;
    const rest = state.src.slice(state.pos);
    for (const [kind, form] of forms) {
      const match = form.exec(rest);
      if (match === null) continue;
      if (!silent) state.push('mention', '', 0).meta = { kind, match };
      state.pos += match[0].length;
      return true;
    }
    return false;
  });
  md.renderer.rules.mention = (
    /** @type {any} */ tokens,
    /** @type {number} */ index,
    /** @type {any} */ _o,
    /** @type {any} */ names,
  ) => {
    const { kind, match } = tokens[index].meta;
    return renderers[kind]?.(match, names, escapeHtml) ?? '';
  };
}

/** @type {Record<string, (match: string[], names: any, escape: (text: string) => string) => string>} */
const renderers = {
  time: ([, at = '0', style = 'f'], _names, escape) => {
    const seconds = Number(at);
    const iso = Math.abs(seconds) <= 8.64e12 ? new Date(seconds * 1000).toISOString() : '';
    const facts = `class="timestamp" datetime="${iso}" data-seconds="${seconds}" data-style="${style}"`;
    if (iso === '') return escape(`<t:${at}>`);
    return `<time ${facts} title="${escape(timeText(seconds, 'F'))}">${escape(timeText(seconds, style))}</time>`;
  },
  command: ([, line = ''], _names, escape) =>
    `<button type="button" class="mention" data-command="${escape(line)}">/${escape(line)}</button>`,
  channel: ([, id = ''], names, escape) =>
    `<button type="button" class="mention" data-channel="${id}">#${escape(names.channelName(id))}</button>`,
  role: ([, id = ''], names, escape) => `<span class="mention">@${escape(names.roleName(id))}</span>`,
  user: ([, id = ''], names, escape) => `<span class="mention">@${escape(names.userName(id))}</span>`,
  emoji: ([, name = ''], _names, escape) => `:${escape(name)}:`,
};

/** Every sign that can begin something else. markdown-it does not know the bar as one. */
const plain = /[^\n!#$%&*+\-:<=>@[\]\\^_`{}~|]+/y;

/** @param {any} state @param {boolean} silent */
function plainText(state, silent) {
  plain.lastIndex = state.pos;
  const [text = ''] = plain.exec(state.src.slice(0, state.posMax)) ?? [];
  if (!silent) state.pending += text;
  state.pos += text.length;
  return text !== '';
}

const spoilerFacts = { class: 'spoiler-text', role: 'button', tabindex: '0', 'aria-label': 'Spoiler' };

/** `||text||` lies under a cover until it is clicked; it may hold any other sign. @param {any} md */
export function spoilers(md) {
  md.inline.ruler.at('text', plainText);
  md.inline.ruler.before('emphasis', 'spoiler', (/** @type {any} */ state, /** @type {boolean} */ silent) => {
    if (!state.src.startsWith('||', state.pos)) return false;
    const end = state.src.indexOf('||', state.pos + '||'.length + 1);
    if (end === -1 || end + '||'.length > state.posMax) return false;
    if (!silent) {
      const { pos, posMax } = state;
      state.push('spoiler_open', 'span', 1).attrs = Object.entries(spoilerFacts);
      state.pos = pos + '||'.length;
      state.posMax = end;
      state.md.inline.tokenize(state);
      state.push('spoiler_close', 'span', -1);
      state.posMax = posMax;
    }
    state.pos = end + '||'.length;
    return true;
  });
}

/** `-# text` is small print, a line on its own. @param {any} md */
export function smallPrint(md) {
  const rule = (
    /** @type {any} */ state,
    /** @type {number} */ start,
    /** @type {number} */ _end,
    /** @type {boolean} */ silent,
  ) => {
    const text = state.src.slice(state.bMarks[start] + state.tShift[start], state.eMarks[start]);
    if (!/^-# +\S/.test(text)) return false;
    if (silent) return true;
    state.line = start + 1;
    state.push('small_open', 'p', 1).attrSet('class', 'small-print');
    const inline = state.push('inline', '', 0);
    inline.content = text.slice('-#'.length).trim();
    inline.map = [start, state.line];
    inline.children = [];
    state.push('small_close', 'p', -1);
    return true;
  };
  md.block.ruler.before('paragraph', 'small_print', rule, { alt: ['paragraph', 'blockquote', 'list'] });
}
