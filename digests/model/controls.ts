/**
 * A button. One that acts says which action is done on what; `danger` destroys something, and `primary` is the one
 * that most people want, at most once a group. One that opens leads to a page.
 */
export type PostButton =
  | {
      readonly kind: 'act';
      readonly label: string;
      readonly action: string;
      /** What the action is done on: everything that it needs, since nothing is kept in memory. */
      readonly id: string;
      readonly tone: 'primary' | 'plain' | 'danger';
    }
  | { readonly kind: 'open'; readonly label: string; readonly url: string };

/** Something that can be picked out of a list. */
export type PostChoice = {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
  /** Whether it is picked already. */
  readonly isPicked?: true;
};

/** A list to pick from: its action is done with the values that were picked. */
export type PostSelect = {
  readonly action: string;
  readonly id: string;
  /** What it says while nothing is picked. */
  readonly placeholder: string;
  readonly choices: readonly PostChoice[];
  /** How many may be picked; one where left out. */
  readonly picksMax?: number;
};

/** A field of a form. `name` is what its value goes by; `value` is what stands in it at first. */
export type FormField = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired: boolean;
} & (
  | {
      readonly kind: 'text';
      readonly value?: string;
      readonly example?: string;
      readonly isLong?: true;
      readonly charactersMax?: number;
    }
  /** One of a few, all of them in sight. */
  | { readonly kind: 'radio'; readonly choices: readonly PostChoice[] }
  /** Any of a few, all of them in sight. */
  | { readonly kind: 'checks'; readonly choices: readonly PostChoice[] }
  /** One of a longer list. */
  | { readonly kind: 'select'; readonly choices: readonly PostChoice[]; readonly picksMax?: number }
  | { readonly kind: 'channel'; readonly channelId?: string }
  | { readonly kind: 'file' }
);

/** A form that a person fills in; its action is done with what they wrote. */
export type Form = {
  readonly title: string;
  readonly action: string;
  readonly id: string;
  readonly fields: readonly FormField[];
};
