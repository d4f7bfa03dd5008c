import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';

/** A file of the page, ready to be sent. */
interface Asset {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const publicFolder = join(import.meta.dirname, 'public');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Only our own code runs, whatever a message may hold, and nobody outside is asked, not even for pictures. */
const policy = [
  "default-src 'self'",
  "img-src 'self' http://127.0.0.1:* data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Where the browser build of markdown-it is served. */
const markdownPath = '/vendor/markdown-it.js';

/** Files by the path they are served at: those in `public`, and the Markdown library. Read anew for every request. */
export function findAsset(path: string): Asset | null {
  if (path === markdownPath) return asset('.js', markdownFile());
  const name = path === '/' ? 'index.html' : path.slice(1);
  if (!globSync('**/*.*', { cwd: publicFolder }).includes(name)) return null;
  return asset(extname(name), join(publicFolder, name));
}

function markdownFile(): string {
  const manifest = createRequire(import.meta.url).resolve('markdown-it/package.json');
  return join(dirname(manifest), 'dist', 'browser', 'markdown-it.esm.min.mjs');
}

function asset(extension: string, file: string): Asset {
  const headers = {
    'content-type': types[extension] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
  return { headers, body: readFileSync(file) };
}
