import { ActorKind } from '@exit-card/shared/card';
import { extensionAt } from '../extensions/extension-at.ts';
import type { CaseFile } from './case-file.store.ts';

/** Every wish to go faster, newest first. */
export function expeditesAsked({ expedites, names }: CaseFile) {
  return expedites.toReversed().map(({ decidedBy, ...row }) => ({
    ...row,
    decidedBy: names.get(decidedBy ?? '') ?? null,
  }));
}

/** Every request for an extension, newest first, as it stands at `now`. */
export function extensionsAsked({ extensions, card, names }: CaseFile, now: Date) {
  return extensions.toReversed().map((row) => ({
    ...extensionAt({ extensions: [row] }, card, now)!,
    decidedBy: names.get(row.decidedBy ?? '') ?? null,
  }));
}

/** Every request for a correction, newest first. */
export function correctionsAsked({ corrections, files, names }: CaseFile) {
  return corrections.toReversed().map(({ decidedBy, ...row }) => ({
    ...row,
    files: files.get(row.id) ?? [],
    decidedAs: decidedBy === null ? null : ActorKind.OFFICER,
    decidedBy: names.get(decidedBy ?? '') ?? null,
  }));
}
