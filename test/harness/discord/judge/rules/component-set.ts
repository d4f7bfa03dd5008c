import { isList, isObject, type Json, type JsonObject } from '../../json.ts';
import { limits } from '../limits.ts';
import { repeatedIn, type Check, type Report } from '../shape.ts';
import { charactersIn } from '../values.ts';

/** A component and where it stands. */
interface Placed {
  readonly component: JsonObject;
  readonly pointer: string;
}

/** No two components of a message or a modal may share a custom id or an id; an id of 0 counts as none. */
export const distinctComponents: Check = (value, pointer, report) => {
  const placed = placedIn(value, pointer);
  duplicates(placed, 'custom_id').forEach((at) =>
    report.wrong(at, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
  );
  duplicates(placed, 'id').forEach((at) =>
    report.wrong(at, 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
  );
};

/** What holds for Components V2 as a whole: so many components, so much text. */
export const withinTotals: Check = (value, pointer, report) => {
  const placed = placedIn(value, pointer);
  if (placed.length > limits.components.total) {
    const message = `The maximum number of components is ${limits.components.total}`;
    report.wrong(pointer, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message);
  }
  const texts = placed.map(({ component }) => component['content']).filter((one) => typeof one === 'string');
  const characters = texts.reduce((sum, one) => sum + charactersIn(one), 0);
  if (characters <= limits.components.textCharacters) return;
  const message = `The displayable text is longer than ${limits.components.textCharacters} characters`;
  report.wrong(pointer, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
};

/** Without Components V2 a message has action rows and nothing else. */
export const legacyRows: Check = (value, pointer, report) => {
  if (!isList(value)) return;
  value.forEach((one, index) => needsFlag(one, `${pointer}/${index}`, report));
  if (value.length <= limits.components.legacyRows) return;
  const message = `Must be between 1 and ${limits.components.legacyRows} in length.`;
  report.wrong(pointer, 'BASE_TYPE_BAD_LENGTH', message);
};

/** Types that exist only with the flag `IS_COMPONENTS_V2`; an unknown type is reported by its shape. */
const typesOfV2: readonly (Json | undefined)[] = [9, 10, 11, 12, 13, 14, 17];

function needsFlag(component: Json, pointer: string, report: Report): void {
  if (!isObject(component) || !typesOfV2.includes(component['type'])) return;
  report.wrong(`${pointer}/type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).');
}

/** Deeper than any component can stand; what is below is refused by its shape. */
const depthMax = 6;

function placedIn(value: Json | undefined, pointer: string, depth = 0): Placed[] {
  if (isList(value)) return value.flatMap((one, index) => placedIn(one, `${pointer}/${index}`, depth));
  if (!isObject(value) || depth > depthMax) return [];
  const nested = ['components', 'component', 'accessory'].flatMap((field) =>
    placedIn(value[field], `${pointer}/${field}`, depth + 1),
  );
  return [{ component: value, pointer }, ...nested];
}

function duplicates(placed: readonly Placed[], field: string): string[] {
  const values = placed.map(({ component }) => component[field] || undefined);
  return repeatedIn(values).map((index) => `${placed[index]?.pointer ?? ''}/${field}`);
}
