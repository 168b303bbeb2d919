/**
 * A draft with the number that a refusal advises, and with the one a step nearer to what it was: read from
 * the words, not from the code that found it.
 */
import type { Refusal } from "../../src/index.js";
import type { Row } from "./small-case.js";

export interface Advised {
  readonly advised: Row;
  /** One step nearer to the number of the draft. */
  readonly nearer: Row;
}

/** Undefined where the refusal names no number of the draft. */
export function advisedOf(draft: Row, refusal: Refusal): Advised | undefined {
  const { code, facts } = refusal;
  const value = facts["nearest"];
  if (value === undefined || value === null || value === "none") return undefined;
  const change = CHANGES[code];
  if (change === undefined) return undefined;
  const [advised, nearer] = [structuredClone(draft), structuredClone(draft)];
  change(advised, refusal, 0);
  change(nearer, refusal, 1);
  return { advised, nearer };
}

/** Writes the number into a draft, or the one so many steps nearer. */
type Change = (draft: Row, refusal: Refusal, nearer: number) => void;

const CHANGES: Readonly<Record<string, Change>> = {
  "plan/runs-out": amount(1),
  "plan/emptied-before-end": amount(1),
  "plan/floor-by-chance": amount(-1),
  "plan/quotas-above-cap": (draft, { facts }, nearer) => {
    for (const name of String(facts["caps"]).split(", ")) {
      const [matter, rule] = name.split("/");
      const own = ruleOf(draft, matter!, rule!);
      own["atMost"] = Math.max(Number(own["atMost"]), Number(facts["nearest"]) - nearer);
    }
  },
  "plan/units-above-cap": (draft, { path, facts }, nearer) => {
    ruleOf(draft, String(path[1]), String(path[3]))["atMost"] = Number(facts["nearest"]) - nearer;
  },
  "plan/promise-out-of-reach": (draft, { path, facts }, nearer) => {
    ruleOf(draft, String(path[1]), String(path[3]))["atLeast"] = Number(facts["nearest"]) + nearer;
  },
  "plan/promise-too-short": (draft, { path, facts }, nearer) =>
    lengthen(ruleOf(draft, String(path[1]), String(path[3])), String(facts["nearest"]), nearer),
  "plan/promise-by-day": (draft, { path, facts }, nearer) =>
    lengthen(ruleOf(draft, String(path[1]), String(path[3])), String(facts["nearest"]), nearer),
  "plan/guarantee-above-rate": (draft, { path, facts }, nearer) =>
    lengthen(ruleOf(draft, String(path[1]), String(facts["rule"])), `${facts["nearest"]} years`, nearer),
  "plan/floor-above-cap": (draft, { path, facts }, nearer) => {
    const [name, number] = String(facts["nearest"]).split(": ");
    if (name === "days")
      matterOf(draft, String(path[1]))["recentVisit"] = {
        ...recentOf(draft, String(path[1])),
        days: Number(number) + nearer,
      };
    else ruleOf(draft, String(path[1]), String(facts["cap"]))["atMost"] = Number(number) - nearer;
  },
};

/** @param sign - 1 where a step nearer is more */
function amount(sign: 1 | -1): Change {
  return (draft, { path, facts }, nearer) => {
    const strata = matterOf(draft, String(path[1]))["strata"] as Row[];
    const stratum = strata.find(({ id }) => id === path[3])!;
    const text = String(facts["nearest"]);
    if (!text.endsWith("%")) stratum["number"] = Number(text) + sign * nearer;
    else stratum["ratio"] = `${Math.round(Number(text.slice(0, -1)) * 10) + sign * nearer}‰`;
  };
}

function lengthen(rule: Row, text: string, nearer: number): void {
  const [length, name] = text.split(" ");
  rule["window"] = { ...(rule["window"] as Row), [name!]: Number(length) - nearer };
}

function matterOf(draft: Row, id: string): Row {
  return (draft["matters"] as Row[]).find((each) => each["id"] === id)!;
}

function recentOf(draft: Row, id: string): Row {
  return matterOf(draft, id)["recentVisit"] as Row;
}

function ruleOf(draft: Row, matter: string, id: string): Row {
  return (matterOf(draft, matter)["frequency"] as Row[]).find((each) => each["id"] === id)!;
}
