// The part of SARIF 2.1.0 (OASIS, 2020-03-27) that a leakgate report needs; a test compiles the output against the
// published types of the whole.

export interface Message {
  readonly text: string;
  readonly markdown?: string;
}

/** Numbers from 1; `endColumn` is the one behind the last character. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Location {
  readonly id?: number;
  readonly message?: Message;
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: Region;
  };
}

export type Level = 'error' | 'warning' | 'note';

export interface RuleDescriptor {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: Message;
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: Level };
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
}

export interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: Level;
  readonly message: Message;
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly codeFlows?: readonly { readonly threadFlows: readonly ThreadFlow[] }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
}

export interface ThreadFlow {
  readonly locations: readonly { readonly location: Location }[];
}

export interface Notification {
  readonly descriptor: { readonly id: string };
  readonly level: Level;
  readonly message: Message;
  readonly locations?: readonly Location[];
}
