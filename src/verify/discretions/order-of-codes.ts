/** In which order the uses of one entry are listed. Source: the table of protocol section 16. */
import { madeOnce } from "../../kernel/made-once.js";

const CODES = `
  chosen-seed chosen-seed-of-case parties-only announced-at-once no-values-from known-when-announced
  announced-shortly no-fallback fallback-known seal-open unknown-beacon fallback-used chain-unanchored
  anchored-again announcement-dropped drawn-again draw-given-up drawn-late drawn-early after-round
  outside-window drawn-in-round phase-early skipped between out-of-turn assigned-late assigned-later registry-from-future
  registry-stale registry-unexplained registry-of-others rows-same rows-changed history-stated
  roster-changed older-input registry-change change-from-nowhere amendment idle-policy idle-input
  twin-matters twin-pools redated-input visit-of-own visit-of-others unknown-kind rating unrated
  scores-not-taken case case-given-up replacement substitution seat-passed-on later-staffing move event
  other-day without-team other-people outside-round on-closed-day term-set follow-up-closed entered-late
  results-differ result-beside corrected annulled-before published-late no-result not-entered-again
  not-published not-closed code-outlives no-code round-not-drawn named-unit aimed-at-one rules-of-year
  approved-alone look-alike writes-for-several twin-people twin-units people-under-new-ids
  units-under-new-ids involved of-itself
`;

const placesIn = /* @__PURE__ */ madeOnce(
  (codes: string) =>
    new Map(
      codes
        .trim()
        .split(/\s+/)
        .map((code, at) => [`discretion/${code}`, at]),
    ),
);

/** Its row, from 0. */
export function placeOfCode(code: string): number {
  return placesIn(CODES).get(code) ?? CODES.length;
}
