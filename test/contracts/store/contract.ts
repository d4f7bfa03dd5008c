import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Store } from '../../../src/store/index.ts';

/** What a claim is proved with. */
type Proof = {
  /** A store that is empty, at the schema of this version. */
  readonly store: Store;
  /** Runs a statement past the store. */
  readonly run: (statement: string) => Promise<void>;
};

/** Something that is promised of every store. */
export type Claim = (proof: Proof) => Promise<void>;

/** What is promised, each claim in words. */
export type Claims = Readonly<Record<string, Claim>>;

/** A database that is open for tests. */
export type Stage = {
  /** Hands over an empty store; what the claims before have left is gone. */
  readonly empty: () => Promise<Proof>;
  readonly close: () => Promise<void>;
};

/** A backend to be tested: it opens once, or says why it cannot here. */
export type StageOpener = () => Promise<
  { readonly ok: true; readonly stage: Stage } | { readonly ok: false; readonly reason: string }
>;

/** PGlite takes up to 18 s to open on a machine that does other things as well. */
const openTimeoutMs = 90_000;

/** Proves chapters of claims on one backend, which is opened once for all of them. */
export const proveOn = (
  backend: string,
  open: StageOpener,
  chapters: Readonly<Record<string, Claims>>,
): void => {
  let opened: Awaited<ReturnType<StageOpener>> | null = null;
  beforeAll(async () => {
    opened = await open();
  }, openTimeoutMs);
  afterAll(async () => {
    if (opened?.ok) await opened.stage.close();
  });
  describe.each(Object.entries(chapters))(`a store on ${backend}: %s`, (_chapter, claims) => {
    test.for(Object.entries(claims))('%s', async ([, claim], { skip }) => {
      if (opened === null) throw new Error('The backend was not opened');
      if (!opened.ok) return skip(opened.reason);
      await claim(await opened.stage.empty());
    });
  });
};
