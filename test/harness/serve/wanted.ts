import { parseArgs } from 'node:util';

/** What the command line asks for. */
interface Wanted {
  readonly port: number;
  readonly specFile?: string;
  readonly recordFile?: string;
}

/** Reads `[--port N] [--spec FILE] [--record FILE]`. Throws with a sentence where it is something else. */
export function readWanted(args: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      spec: { type: 'string' },
      record: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > portMax) {
    throw new Error(`--port ${values.port} is not the number of a port.`);
  }
  return {
    port,
    ...(values.spec === undefined ? {} : { specFile: values.spec }),
    ...(values.record === undefined ? {} : { recordFile: values.record }),
  };
}

const portMax = 65_535;
