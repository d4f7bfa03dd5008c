import { crc32, deflateSync } from 'node:zlib';

/** A picture of opaque pixels: three bytes each, red, green, blue, row by row. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const bitDepth = 8;
const trueColour = 2;

/** Source: PNG specification, third edition. Every row is stored with filter 1 (difference to the left pixel). */
export function encodePng({ width, height, bytes }: Pixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bitDepth;
  header[9] = trueColour;
  const stride = width * 3;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1) filterRow(bytes, y * stride, rows.subarray(y * (stride + 1)), stride);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function filterRow(bytes: Uint8Array, from: number, row: Buffer, stride: number): void {
  row[0] = 1;
  for (let i = 0; i < stride; i += 1) {
    const left = i < 3 ? 0 : (bytes[from + i - 3] ?? 0);
    row[i + 1] = ((bytes[from + i] ?? 0) - left) & 0xff;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
