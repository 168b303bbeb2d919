/** What an attack is, and the years it is tried on. */

import { type Scene, sceneBefore, sceneOf } from "./forge.js";
import { playRealYear } from "./real-year.js";
import { playSecondYear } from "./second-year.js";
import type { Bundle, Played } from "./town.js";

export const KINDS = ["seeds", "tries", "time", "inputs", "after", "form", "alone"] as const;
export type Kind = (typeof KINDS)[number];

/** How far the year has come; attacks on its beginning need no more of it. */
export type Until = "january" | "spring" | "may" | "june" | "whole" | "second";

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

/** The years as honest people leave them, each played once. */
export class Scenes {
  readonly #scenes = new Map<Until, Scene>();
  #real: Played | undefined;

  at(until: Until): Scene {
    const scene = this.#scenes.get(until) ?? this.#play(until);
    this.#scenes.set(until, scene);
    return scene;
  }

  #play(until: Until): Scene {
    if (until === "second") return sceneOf(playSecondYear());
    this.#real ??= playRealYear();
    return until === "whole" ? sceneOf(this.#real) : sceneBefore(this.#real, STEP_AFTER[until]!);
  }
}

/** Attacks of one kind on one year. */
export const attacksOn =
  (kind: Kind, year: Until) =>
  (table: Readonly<Record<string, Attack["bend"]>>): Attack[] =>
    Object.entries(table).map(([name, bend]) => ({ kind, name, year, bend }));
