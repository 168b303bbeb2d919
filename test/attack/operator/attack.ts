/** What an attack is, and the years it is tried on. */

import { type Scene, sceneBefore, sceneOf, seenOn } from "./forge.js";
import { playRealYear } from "./real-year.js";
import { playSecondYear } from "./second-year.js";
import { playThirdYear } from "./third-year.js";
import type { Bundle, Played } from "./town.js";

export const KINDS = [
  "seeds",
  "tries",
  "time",
  "inputs",
  "after",
  "papers",
  "form",
  "views",
  "alone",
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * How far the year has come; attacks on its beginning need no more of it. Of the third year what the public sees of it
 * too: while a list is closed, and when it is over.
 */
export const YEARS = [
  ...(["january", "spring", "may", "june", "whole", "second"] as const),
  ...(["third", "closed-view", "open-view"] as const),
] as const;
export type Until = (typeof YEARS)[number];

export interface Attack {
  readonly kind: Kind;
  /** What the operator does, and what they gain. */
  readonly name: string;
  readonly year: Until;
  readonly bend: (scene: Scene) => Bundle;
}

const STEP_AFTER: Readonly<Record<string, string>> = {
  january: "open C-2",
  spring: "change: spring",
  may: "announce scales 2",
  june: "staff price 2",
};

const VIEW_AT: Readonly<Record<string, string>> = {
  "closed-view": "2026-03-10T12:00:00+08:00",
  "open-view": "2026-07-02T12:00:00+08:00",
};

/** The years as honest people leave them, each played once. */
export class Scenes {
  readonly #scenes = new Map<Until, Scene>();
  #real: Played | undefined;
  #third: Played | undefined;

  at(until: Until): Scene {
    const scene = this.#scenes.get(until) ?? this.#play(until);
    this.#scenes.set(until, scene);
    return scene;
  }

  #play(until: Until): Scene {
    if (until === "second") return sceneOf(playSecondYear());
    if (until === "third" || until in VIEW_AT) {
      this.#third ??= playThirdYear();
      const scene = sceneOf(this.#third);
      return until === "third" ? scene : seenOn(scene, VIEW_AT[until]!);
    }
    this.#real ??= playRealYear();
    return until === "whole" ? sceneOf(this.#real) : sceneBefore(this.#real, STEP_AFTER[until]!);
  }
}

/** Attacks of one kind on one year. */
export const attacksOn =
  (kind: Kind, year: Until) =>
  (table: Readonly<Record<string, Attack["bend"]>>): Attack[] =>
    Object.entries(table).map(([name, bend]) => ({ kind, name, year, bend }));
