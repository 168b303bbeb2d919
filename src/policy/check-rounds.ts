/** What can be wrong with the rounds of a matter, and with how often a unit may be drawn in them. */
import { compareFractions, fraction, fractionOf, plus, readFraction } from "../kernel/fraction.js";
import { isDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Matter, Round } from "./policy.js";
import { refuse } from "./refuse.js";

type Path = readonly (string | number)[];

export function faultsOfRounds({ rounds }: Matter, year: number, path: Path): Refusal[] {
  const faults = rounds.flatMap((round, t) => faultsOfRound(round, year, [...path, t]));
  if (faults.length > 0) return faults;
  const sum = shareOf(rounds);
  if (compareFractions(sum, fraction(1n)) !== 0) {
    faults.push(refuse("policy/shares", path, { sum: `${sum.numerator}/${sum.denominator}` }));
  }
  for (let t = 1; t < rounds.length; t++) {
    const [before, after] = [rounds[t - 1]!, rounds[t]!];
    if (after.from <= before.until)
      faults.push(
        refuse("policy/rounds-overlap", [...path, t, "from"], { before: before.id, after: after.id }),
      );
  }
  return faults;
}

function faultsOfRound({ from, until, share, draw }: Round, year: number, path: Path): Refusal[] {
  const faults: Refusal[] = [];
  if (!isDay(from)) faults.push(refuse("policy/day", [...path, "from"], { value: from }));
  if (!isDay(until)) faults.push(refuse("policy/day", [...path, "until"], { value: until }));
  if (faults.length === 0 && until < from) faults.push(refuse("policy/window", path, { from, until }));
  if (faults.length === 0 && (!from.startsWith(`${year}-`) || !until.startsWith(`${year}-`))) {
    faults.push(refuse("policy/outside-year", path, { from, until, year }));
  }
  if (readFraction(share) === undefined) faults.push(refuse("policy/share", [...path, "share"], { share }));
  if (
    draw !== undefined &&
    !(isDay(draw.from) && isDay(draw.until) && draw.from <= draw.until && draw.until <= until)
  ) {
    faults.push(refuse("policy/draw-window", [...path, "draw"], draw));
  }
  return faults;
}

function shareOf(rounds: readonly Round[]) {
  return rounds.reduce((total, { share }) => plus(total, fractionOf(share)), fraction(0n));
}

/** Quiet days of the month in order; single ones are days. */
export function faultsOfQuiet({ quiet }: Matter, path: Path): Refusal[] {
  const [from, until] = quiet?.monthDays ?? [1, 31];
  const faults = (quiet?.days ?? []).flatMap((day, at) =>
    isDay(day) ? [] : [refuse("policy/day", [...path, "quiet", "days", at], { value: day })],
  );
  if (from > until)
    faults.push(refuse("policy/quiet-days", [...path, "quiet", "monthDays"], { from, until }));
  return faults;
}

/** Mode, `times` and cool-down must go together. */
export function faultsOfMode(matter: Matter, path: Path): Refusal[] {
  const { mode, times, coolDown } = matter;
  const counted = mode === "at-most" || mode === "cycles";
  if (counted && times === undefined) return [refuse("policy/no-times", [...path, "times"], { mode })];
  if (!counted && times !== undefined) return [refuse("policy/idle-times", [...path, "times"], { mode })];
  if (mode === "without-replacement" && coolDown !== null)
    return [refuse("policy/idle-cool-down", [...path, "coolDown"], {})];
  return mode === "cycles" ? faultsOfCycles(matter, times!, path) : [];
}

/** A cool-down fits when it ends inside a cycle. */
function faultsOfCycles({ rounds, coolDown }: Matter, times: number, path: Path): Refusal[] {
  if (rounds.length % times !== 0)
    return [refuse("policy/cycles", [...path, "times"], { rounds: rounds.length, times })];
  const length = rounds.length / times;
  const faults: Refusal[] = [];
  if (coolDown !== null && coolDown.rounds > length - 1) {
    faults.push(
      refuse("policy/cycle-cool-down", [...path, "coolDown"], {
        coolDown: coolDown.rounds,
        length,
        most: length - 1,
      }),
    );
  }
  if (rounds.some(({ share }) => readFraction(share) === undefined)) return faults;
  for (let c = 0; c < times; c++) {
    const share = shareOf(rounds.slice(c * length, (c + 1) * length));
    if (compareFractions(share, fraction(1, times)) !== 0)
      faults.push(refuse("policy/cycle-share", [...path, "rounds"], { cycle: c + 1, times }));
  }
  return faults;
}
