import { Secret, unsearchable, type ForbiddenValue as SearchedValue } from '@leakgate/core';
import * as v from 'valibot';
import type { ForbiddenValue } from '../options.ts';
import { filledText } from './basic.ts';
import { exact } from './exact.ts';

const plain = exact({ value: filledText, label: filledText });
const hashed = exact({
  sha256: filledText,
  length: v.number('it must be the number of characters of the value'),
  label: filledText,
});

/** The value as the engine searches for it. */
export function toSearched(forbidden: ForbiddenValue): SearchedValue {
  return 'value' in forbidden
    ? { kind: 'plain', value: new Secret(forbidden.value), label: forbidden.label }
    : { kind: 'hashed', ...forbidden };
}

function isHashed(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'sha256' in input;
}

/** A value that must not ship, given plainly or by its hash; one that could never be found is refused. */
export const forbiddenValue: v.GenericSchema<ForbiddenValue> = v.pipe(
  v.lazy((input): v.GenericSchema<ForbiddenValue> => (isHashed(input) ? hashed : plain)),
  v.rawCheck(({ dataset, addIssue }) => {
    const reason = dataset.typed ? unsearchable(toSearched(dataset.value)) : undefined;
    if (reason !== undefined) addIssue({ message: `it ${reason}, so it could not be searched for` });
  }),
);
