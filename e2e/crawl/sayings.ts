import { DEFAULT_SALT, fingerprint, Secret, type Report } from '@leakgate/core';
import { valueOf, type Plant } from './target/plants.ts';

/** What a report says of a plant: its rule and verdict, and whether its surface is among its places. */
export function sayingOf({ findings }: Report, plant: Plant, seed: string): string {
  const wanted = fingerprint(new Secret(valueOf(plant, seed)), DEFAULT_SALT);
  const finding = findings.find((each) => each.fingerprint === wanted);
  if (finding === undefined) return `${plant.key}: not found`;
  const surfaces = finding.places.map((place) => place.surface);
  const place = surfaces.includes(plant.surface) ? plant.surface : `only in ${surfaces.join(', ')}`;
  return `${plant.key}: ${finding.rule} ${finding.verdict} in ${place}`;
}

/** What it must say. */
export function wantedOf({ key, rule, surface }: Plant): string {
  return `${key}: ${rule} error in ${surface}`;
}
