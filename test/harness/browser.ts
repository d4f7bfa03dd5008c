import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

/** Where Debian's package `chromium` puts the browser; `CHROMIUM` names another place. */
const chromiumFile = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Why tests in a browser cannot run here, or `null` where they can. */
export const whyNoBrowser = existsSync(chromiumFile)
  ? null
  : `there is no Chromium at ${chromiumFile}; install Debian's package chromium, or set CHROMIUM`;

/** How the window of a new browser is. */
interface BrowserWindow {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'dark' | 'light';
}

/** A browser that knows nothing yet. */
export interface Browser {
  readonly context: BrowserContext;
  /** Ends it and deletes all that it wrote. */
  readonly close: () => Promise<void>;
}

/** No sandbox inside a container, and no traffic of the browser's own. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium with an empty profile of its own. Rejects where there is none: ask `whyNoBrowser` first. */
export async function openBrowser(window: BrowserWindow = {}): Promise<Browser> {
  const { width = 1280, height = 800, colorScheme = 'dark' } = window;
  const profile = await mkdtemp(join(tmpdir(), 'playground-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumFile,
    args: flags,
    viewport: { width, height },
    colorScheme,
  });
  return {
    context,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
