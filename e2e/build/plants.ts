import { sample } from '@leakgate/fixture-tokens';

/** A credential that stands in a file of a fixture, and where a build of it takes it. */
export interface Plant {
  readonly key: string;
  readonly rule: string;
  /** The row of the token table the value is a sample of; undefined for a value without a format. */
  readonly row?: string;
  /** How the value is written in the file. */
  readonly form?: 'plain' | 'base64';
  /** The file that holds the value, or that reads the variable it is in; undefined where there is none to edit. */
  readonly file?: string;
  /** What stands on the origin's line, where that is not the value. */
  readonly anchor?: string;
  readonly surface: 'chunk' | 'asset' | 'html' | 'css' | 'source-map' | 'public-file';
  /** The artifact without its hash. */
  readonly artifact: string;
  readonly env?: string;
}

const PASSWORD_LENGTH = 40;

/** A value as a password generator makes it: of no format, so that only the environment tells what it is. */
function passwordOf(seed: string): string {
  let state = 0;
  let value = '';
  const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  for (let index = 0; index < PASSWORD_LENGTH; index++) {
    state = (Math.imul(state ^ seed.charCodeAt(index % seed.length), 0x9e3779b1) + index * 0x85ebca6b) >>> 0;
    value += alphabet[(state >>> 8) % alphabet.length];
  }
  return value;
}

/** The value of a plant in a fixture made with a seed. */
export function valueOf(plant: Plant, seed: string): string {
  return plant.row === undefined ? passwordOf(`${seed}/${plant.key}`) : sample(plant.row, `${seed}/${plant.key}`).value;
}

/** Files with every `@@key@@` filled in with what `value` gives for it, in the form the plant has there. */
export function fill(
  files: Readonly<Record<string, string>>,
  plants: readonly Plant[],
  value: (key: string) => string,
): Record<string, string> {
  const written = (_: string, key: string): string => {
    const form = plants.find((each) => each.key === key)?.form ?? 'plain';
    return form === 'base64' ? Buffer.from(value(key)).toString('base64') : value(key);
  };
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll(/@@([\w-]+)@@/g, written)]),
  );
}

/** The line of the plant's file that a person would edit; undefined for one that has none. */
export function lineOf(plant: Plant, files: Readonly<Record<string, string>>): number | undefined {
  if (plant.file === undefined) return undefined;
  const text = files[plant.file];
  if (text === undefined) throw new Error(`${plant.key}: the fixture has no file ${plant.file}`);
  const wanted = plant.anchor ?? `@@${plant.key}@@`;
  const at = text.indexOf(wanted);
  if (at === -1) throw new Error(`${plant.key}: ${plant.file} does not hold «${wanted}»`);
  return text.slice(0, at).split('\n').length;
}
