import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { broadsheet } from './command-line.ts';

describe('start', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-start-'));
    writeFileSync(join(folder, '.env'), 'NODE_ENV=production\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('reads .env in the current folder: no playground where it says production and no token is there', async () => {
    const { code, stdout, stderr } = await broadsheet(['start'], { folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('DISCORD_TOKEN');
  });

  test('lets the environment go before .env', async () => {
    const environment = { NODE_ENV: 'production', LOG_LEVEL: 'loud' };
    const { code, stderr } = await broadsheet(['start'], { folder, environment });
    expect(code).toBe(2);
    expect(stderr).toContain('LOG_LEVEL');
  });
});
