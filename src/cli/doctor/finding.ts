/** How much a finding matters: nothing to do, something to know, or something that keeps the bot from its work. */
type Weight = 'good' | 'warning' | 'bad';

/** What was looked at, and what was found: a sentence, and what to do where something is to be done. */
export type Finding = { readonly check: string; readonly weight: Weight; readonly says: string };

const finding =
  (weight: Weight) =>
  (check: string, says: string): Finding => ({ check, weight, says });

/** All is well. */
export const good = finding('good');

/** It works, and should be looked at. */
export const warning = finding('warning');

/** It does not work. */
export const bad = finding('bad');

/** Whether any of them keeps the bot from its work. */
export const areBad = (findings: readonly Finding[]): boolean =>
  findings.some(({ weight }) => weight === 'bad');

/** A start goes on without these: some editions suffer, and the others do not. */
const startGoesOnWithout: ReadonlySet<string> = new Set(['permissions', 'clock']);

/** Whether any of them keeps the bot from starting. */
export const keepFromStarting = (findings: readonly Finding[]): boolean =>
  areBad(findings.filter(({ check }) => !startGoesOnWithout.has(check)));
