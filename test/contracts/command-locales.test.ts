import { describe, expect, test } from 'vitest';
import { definitions } from '../../commands/index.ts';

/** The locales that commands are named in, besides English. */
const locales = ['de', 'fr', 'es-ES', 'es-419'] as const;

type Words = Readonly<Record<string, string>>;

/** A part of a definition that has names: a command, an action, an option or a choice. */
type Part = {
  readonly path: string;
  readonly isMenu: boolean;
  readonly names: Words;
  readonly descriptions: Words | null;
  /** What stands beside it, which must have other names. */
  readonly siblings: readonly Words[];
};

type Named = {
  readonly type?: number;
  readonly name: string;
  readonly name_localizations?: Words;
  readonly description?: string;
  readonly description_localizations?: Words;
  readonly options?: readonly Named[];
  readonly choices?: readonly Named[];
};

const namesOf = ({ name_localizations = {} }: Named): Words => name_localizations;

const partsIn = (named: readonly Named[], above = ''): readonly Part[] =>
  named.flatMap((each) => [
    {
      path: `${above} ${each.name}`.trim(),
      isMenu: each.description === undefined,
      names: namesOf(each),
      descriptions: each.description === undefined ? null : (each.description_localizations ?? {}),
      siblings: named.filter((other) => other !== each).map(namesOf),
    },
    ...partsIn(each.options ?? [], `${above} ${each.name}`.trim()),
    ...partsIn(each.choices ?? [], `${above} ${each.name}:`.trim()),
  ]);

const parts = partsIn(definitions as readonly Named[]);

/** Source: Application Commands, "Application Command Naming"; upper case is for menus and choices. */
const slashName = /^[-_'ʼ\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

describe.each(locales)('in %s', (locale) => {
  test.each(parts.map((part) => [part.path, part] as const))(
    '/%s has words that Discord takes',
    (_, part) => {
      const name = part.names[locale] ?? '';
      expect(name).not.toBe('');
      expect(part.siblings.map((names) => names[locale])).not.toContain(name);
      if (part.isMenu) expect(name.length).toBeLessThanOrEqual(100);
      else expect(name).toMatch(slashName);
      if (!part.isMenu) expect(name).toBe(name.toLowerCase());
      if (part.descriptions === null) return;
      expect(part.descriptions[locale] ?? '').toMatch(/^.{1,100}$/u);
    },
  );
});
