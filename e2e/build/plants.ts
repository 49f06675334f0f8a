import { sample } from '@leakgate/fixture-tokens';
import { FORMS, isForm, type Form } from './forms.ts';

/** A credential that stands in a file of a fixture, and where a build of it takes it. */
export interface Plant {
  readonly key: string;
  readonly rule: string;
  /** The row of the token table the value is a sample of; undefined for a value without a format. */
  readonly row?: string;
  /** The value is one that a person makes, of words and signs: nothing but a name tells that it is a password. */
  readonly phrase?: true;
  /** How the value is written in the file, where it is not said there. */
  readonly form?: Form;
  /** The file that holds the value, or that reads the variable it is in; undefined where there is none to edit. */
  readonly file?: string;
  /** What stands on the origin's line, where that is not the value. */
  readonly anchor?: string;
  readonly surface: 'chunk' | 'asset' | 'html' | 'css' | 'source-map' | 'public-file';
  /** The artifact without its hash. */
  readonly artifact: string;
  readonly env?: string;
  /** The sources hold it only in pieces, and so do their copies in a map. */
  readonly inPieces?: true;
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

function phraseOf(seed: string): string {
  return (passwordOf(seed).match(/.{7}/g) ?? []).slice(0, 3).join('&');
}

/** The value of a plant in a fixture made with a seed. */
export function valueOf({ key, row, phrase }: Plant, seed: string): string {
  if (phrase === true) return phraseOf(`${seed}/${key}`);
  return row === undefined ? passwordOf(`${seed}/${key}`) : sample(row, `${seed}/${key}`).value;
}

/** Files with every `@@key@@` and `@@key:form@@` filled in with what `value` gives for it, in the form it has there. */
export function fill(
  files: Readonly<Record<string, string>>,
  plants: readonly Plant[],
  value: (key: string) => string,
): Record<string, string> {
  const put = (_: string, key: string, said: string | undefined): string => {
    const form = said ?? plants.find((each) => each.key === key)?.form ?? 'plain';
    if (!isForm(form)) throw new Error(`${key} has the form «${form}», which there is not`);
    return FORMS[form](value(key));
  };
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll(/@@([\w-]+)(?::([\w-]+))?@@/g, put)]),
  );
}

/** A value in a file, in whatever form. */
function written(key: string): RegExp {
  return new RegExp(`@@${key}(?::[\\w-]+)?@@`);
}

/** The line of the plant's file that a person would edit; undefined for one that has none. */
export function lineOf(plant: Plant, files: Readonly<Record<string, string>>): number | undefined {
  if (plant.file === undefined) return undefined;
  const text = files[plant.file];
  if (text === undefined) throw new Error(`${plant.key}: the fixture has no file ${plant.file}`);
  const at = plant.anchor === undefined ? text.search(written(plant.key)) : text.indexOf(plant.anchor);
  if (at === -1) throw new Error(`${plant.key}: ${plant.file} does not hold «${plant.anchor ?? plant.key}»`);
  return text.slice(0, at).split('\n').length;
}
