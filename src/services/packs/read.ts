import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Pack } from '#commands';
import type { Log } from '../../ops/index.ts';
import ownPacks from './packs.json' with { type: 'json' };

/** A form shows ten choices in sight, and one of them is no pack; a list holds 25. */
const packsMax = 24;

const schema = z
  .array(
    z.object({
      id: z.string().regex(/^[a-z\d-]{1,32}$/u, 'is no id: use letters, digits and hyphens'),
      names: z.record(z.string(), z.string().min(1).max(80)).refine((names) => 'en' in names, 'has no "en"'),
      language: z.string().min(2).max(35),
      feeds: z
        .array(z.object({ name: z.string().min(1).max(60), url: z.url({ protocol: /^https?$/u }).max(2000) }))
        .min(1)
        .max(20),
    }),
  )
  .min(1)
  .max(packsMax);

/** The starter packs that come with Broadsheet. */
const built: readonly Pack[] = ownPacks;

/** Packs, and what is wrong with an operator's file of them, where anything is. */
type PacksRead = { readonly packs: readonly Pack[]; readonly mistake: string | null };

/**
 * Reads the starter packs: an operator's own where there is a file, else those that come with Broadsheet, which also
 * stand in for a file that cannot be used.
 */
const readPacks = (file: string | null): PacksRead => {
  if (file === null) return { packs: built, mistake: null };
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success) return { packs: parsed.data, mistake: null };
    const [first] = parsed.error.issues;
    return { packs: built, mistake: `${first?.path.join('.')} ${first?.message}` };
  } catch (error) {
    return { packs: built, mistake: error instanceof Error ? error.message : String(error) };
  }
};

/** The starter packs; an operator whose own cannot be used is told why. */
export const openPacks = (file: string | null, log: Log): readonly Pack[] => {
  const { packs, mistake } = readPacks(file);
  if (mistake !== null) log.warn('packs-not-read', { file, mistake });
  return packs;
};
