/** The major version that set-up brings where the running Node will not do. */
export declare const NODE_MAJOR: number;

/**
 * The folder of a Node of this major version: the running one's, else one of the npm package `node`, which is brought
 * once and then kept. Throws where it cannot be brought.
 */
export declare function nodeOf(major: number): string;
