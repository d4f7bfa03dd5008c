import { createHash } from 'node:crypto';
import palettes from './palettes.json' with { type: 'json' };
import { encodePng } from './png.ts';

/** Wide enough for a thumbnail on a dense screen and still drawn in a few milliseconds. */
const width = 640;
const height = 360;
/** Where the water begins, as a share of the height. */
const shore = 0.72;

type Colour = readonly [number, number, number];
type Palette = (typeof palettes)[number];

interface Scene {
  readonly palette: Palette;
  /** Shares of the width and height. */
  readonly sun: { readonly x: number; readonly y: number; readonly radius: number };
  /** A number between 0 and 1 that shifts the shape of each ridge. */
  readonly phases: readonly number[];
}

/** Draws a coast with hills and a sun: always the same one for the same name. Returns a PNG file. */
export function drawLandscape(name: string): Buffer {
  const scene = sceneOf(name);
  const bytes = new Uint8Array(width * height * 3);
  const ridges = scene.phases.map((phase, depth) => ridgeLine(phase, depth));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) bytes.set(pixel(scene, ridges, x, y), (y * width + x) * 3);
  }
  return encodePng({ width, height, bytes });
}

function sceneOf(name: string): Scene {
  const hash = createHash('sha256').update(name).digest();
  const share = (index: number): number => (hash[index] ?? 0) / 255;
  const palette = palettes[(hash[0] ?? 0) % palettes.length] ?? palettes[0];
  if (palette === undefined) throw new Error('palettes.json is empty.');
  return {
    palette,
    sun: { x: 0.15 + 0.7 * share(1), y: 0.2 + 0.25 * share(2), radius: 0.05 + 0.04 * share(3) },
    phases: [share(4), share(5), share(6)],
  };
}

/** The height of one ridge above the shore in pixels for every column; nearer ridges are lower. */
function ridgeLine(phase: number, depth: number): readonly number[] {
  const tall = height * (0.34 - depth * 0.1);
  return Array.from({ length: width }, (_, x) => {
    const turn = (x / width) * Math.PI * 2;
    const slow = Math.sin(turn * (1 + depth * 0.7) + phase * 20);
    const quick = Math.sin(turn * (3.1 + depth) + phase * 47) * 0.4;
    const rough = Math.sin(turn * 11 + phase * 90) * 0.08;
    return tall * (0.45 + 0.28 * (slow + quick + rough));
  });
}

function pixel(scene: Scene, ridges: readonly (readonly number[])[], x: number, y: number): Colour {
  const shoreY = height * shore;
  if (y < shoreY) return landOrSky(scene, ridges, x, y);
  // The water mirrors what stands above it, squeezed together and mixed with its own colour.
  const mirrored = Math.max(0, shoreY - 1 - (y - shoreY) * 1.6);
  const ripple = Math.round(Math.sin(y * 1.3) * (1 + (y - shoreY) / 12));
  const above = landOrSky(scene, ridges, Math.min(width - 1, Math.max(0, x + ripple)), mirrored);
  return mix(above, colourOf(scene.palette.water), 0.45);
}

function landOrSky(scene: Scene, ridges: readonly (readonly number[])[], x: number, y: number): Colour {
  const shoreY = height * shore;
  for (let depth = ridges.length - 1; depth >= 0; depth -= 1) {
    const top = shoreY - (ridges[depth]?.[x] ?? 0);
    if (y >= top) return colourOf(scene.palette.hills[depth] ?? scene.palette.low);
  }
  const sky = mix(colourOf(scene.palette.top), colourOf(scene.palette.low), y / shoreY);
  const distance = Math.hypot(x - scene.sun.x * width, y - scene.sun.y * height) / (scene.sun.radius * width);
  // A soft edge one tenth of the radius wide, then a halo that fades out.
  const disc = Math.min(1, Math.max(0, (1.05 - distance) * 10));
  return mix(sky, colourOf(scene.palette.sun), Math.max(disc, 0.35 / (1 + distance * distance)));
}

const parsed = new Map<string, Colour>();

function colourOf(hex: string): Colour {
  const known = parsed.get(hex);
  if (known !== undefined) return known;
  const value = Number.parseInt(hex.slice(1), 16);
  const colour: Colour = [value >> 16, (value >> 8) & 0xff, value & 0xff];
  parsed.set(hex, colour);
  return colour;
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const at = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [at(0), at(1), at(2)];
}
