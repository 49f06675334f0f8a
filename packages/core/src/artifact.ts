import type { Origin } from './report.ts';
import type { Sighting } from './settle/sighting.ts';
import type { Where } from './where.ts';

/** One thing a browser can receive, as its host handed it over. */
export interface Artifact {
  readonly where: Where;
  /** Text where the host has it as text, else the bytes: the engine decides how to read them. */
  readonly content: string | Uint8Array;
  /** The file in the artifact, by its path, where it is an archive and the content that of the file. */
  readonly entry?: string;
  /** What the host knows about where the content came from. */
  readonly provenance?: Provenance;
  /** The file that this one may be the packed copy of. */
  readonly beside?: SearchedFile;
  /**
   * What this engine found elsewhere and may stand here too, whatever touches it: a minifier takes a literal from its
   * name, and joins `'v1' + KEY` to one text, in which nothing tells where the token begins.
   */
  readonly sought?: readonly Sighting[];
}

/** A file that was searched already, and what was found in it. */
export interface SearchedFile {
  readonly sightings: readonly Sighting[];
  /** True where just these bytes were searched; false, too, where the host can no longer tell. */
  readonly holds: (bytes: Uint8Array) => boolean;
}

/** A way from an artifact back to the files a person edits. Functions are called only when something was found. */
export type Provenance = CopyProvenance | GeneratedProvenance;

/** The artifact is an unchanged copy of a source file: positions are the same in both. */
export interface CopyProvenance {
  readonly kind: 'copy';
  /** The source file, POSIX, relative to the root. */
  readonly file: string;
}

/** The artifact was made from source modules. */
export interface GeneratedProvenance {
  readonly kind: 'generated';
  /** The source map of the artifact's text: its JSON text or object; undefined where there is none. */
  readonly map?: () => unknown;
  /** Turns a `sources` entry of the map into a path relative to the root, or undefined where it is not a user's file. */
  readonly resolveSource?: (source: string) => string | undefined;
  /** The modules in the artifact, used where no map leads back. */
  readonly modules?: () => readonly SourceModule[];
  /** Names that the host replaces by a text: where the text holds the token, the name is what stands in the source. */
  readonly replaced?: () => readonly Replacement[];
  /** Where in the project's own sources the token with a fingerprint was found, read as a source is read. */
  readonly sighted?: (fingerprint: string) => readonly Origin[];
  /**
   * The map that a source file itself has, where it was made from others: a package that was built, a generated module.
   * Undefined where it has none.
   */
  readonly ownMap?: (file: string) => OwnMap | undefined;
  /** The shortest chain of imports from an entry to the file: the file first, the entry last. */
  readonly importedBy?: (file: string) => readonly string[];
}

/** The map of a source file, read as that of a generated one is. */
export interface OwnMap extends Required<Pick<GeneratedProvenance, 'map' | 'resolveSource'>> {
  /** A file that it names, as it stands on disk; undefined where it cannot be read. */
  readonly original: (file: string) => string | undefined;
}

/** A name that stands in sources for a text, such as an entry of Vite's `define`. */
export interface Replacement {
  readonly name: string;
  readonly text: string;
}

/** A module that went into a generated artifact, or may have. */
export interface SourceModule {
  /** POSIX, relative to the root. */
  readonly file: string;
  /** The module's code as it was rendered into the artifact, before minification; empty where that is not known. */
  readonly rendered: string;
  /** The module as a person wrote it; undefined where the host cannot read it. */
  readonly original: () => string | undefined;
}
