/** Text that is already HTML or XML and is not escaped again. */
export interface Markup {
  readonly source: string;
}

type Part = string | number | Markup | readonly Markup[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose values are escaped unless they are markup themselves. Serves HTML and XML alike. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { source: String.raw({ raw: strings }, ...parts.map(sourceOf)) };
}

/** Markup below markup, each on a line of its own. */
export function lines(parts: readonly Markup[]): Markup {
  return { source: parts.map((one) => one.source).join('\n') };
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

function sourceOf(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeMarkup(String(part));
  if ('source' in part) return part.source;
  return part.map((one) => one.source).join('');
}
