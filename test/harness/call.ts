import type { LocalDiscord } from './discord/index.ts';

/** What came back over the wire. `body` is null where the response had none. */
interface Called {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Answer | null;
}

/** The fields of answers that tests look at. */
interface Answer {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly code: number;
  readonly message: string;
}

/** Sends one request as any bot in any language would, with the bot's token. */
export async function call(
  discord: LocalDiscord,
  at: string,
  body?: unknown,
  token?: string,
): Promise<Called> {
  const [method = '', path = ''] = at.split(' ');
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token ?? discord.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed = text === '' ? null : (JSON.parse(text) as Answer);
  return { status: response.status, headers: response.headers, body: parsed };
}
