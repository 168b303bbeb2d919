/**
 * Is a schedule allowed? Read from the policy document, the rows of the registry and the visits alone; it
 * shares no line with the library.
 *
 * Weekdays come from `Date`, which the library does not use for days of the week, and every rule is asked for
 * every visit.
 */
// biome-ignore lint/suspicious/noExplicitAny: documents as they are written
type Json = Record<string, any>;

export interface PlainVisit {
  readonly unit: string;
  readonly day: string;
  readonly seats: readonly { readonly role: string; readonly inspector: string }[];
}

/** Everything that is wrong, in words; visits of all rounds and matters together. */
export function faultsOfSchedule(
  policy: Json,
  units: readonly Json[],
  inspectors: readonly Json[],
  visits: readonly (PlainVisit & { readonly matter: string; readonly round: string })[],
): string[] {
  const faults: string[] = [];
  const personOf = new Map(inspectors.map((each) => [each["id"], each]));
  const unitOf = new Map(units.map((each) => [each["id"], each]));
  for (const visit of visits) {
    const matter = (policy["matters"] as Json[]).find((each) => each["id"] === visit.matter)!;
    const round = (matter["rounds"] as Json[]).find((each) => each["id"] === visit.round)!;
    const say = (what: string) => faults.push(`${visit.matter} ${visit.unit} ${visit.day}: ${what}`);
    for (const what of faultsOfDay(policy, matter, round, unitOf.get(visit.unit)!, visit.day)) say(what);
    const roles = (matter["team"]["roles"] as Json[]).map((role) => role["id"]).sort();
    if (JSON.stringify(visit.seats.map(({ role }) => role).sort()) !== JSON.stringify(roles))
      say("not its roles");
    if (new Set(visit.seats.map(({ inspector }) => inspector)).size < visit.seats.length)
      say("somebody twice");
    for (const { role, inspector } of visit.seats) {
      for (const what of faultsOfSeat(
        matter["team"],
        role,
        personOf.get(inspector)!,
        unitOf.get(visit.unit)!,
        visit.day,
      ))
        say(`${inspector} ${what}`);
    }
  }
  return [...faults, ...faultsOfLoads(policy, inspectors, visits)];
}

function faultsOfDay(policy: Json, matter: Json, round: Json, unit: Json, day: string): string[] {
  const faults: string[] = [];
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
  if (day < round["from"] || day > round["until"]) faults.push("outside the round");
  const calendar = (policy["calendars"] as Json[]).find(
    (each) => each["from"] <= day && day <= each["until"],
  );
  const has = (list: Json[] | undefined) => (list ?? []).some((each) => each["day"] === day);
  if (calendar === undefined) faults.push("in no calendar");
  else if (
    !has(calendar["workdays"]) &&
    (has(calendar["holidays"]) || (calendar["weekend"] ?? [6, 7]).includes(weekday))
  )
    faults.push("nobody works");
  const quiet = matter["quiet"] ?? {};
  const [first, last] = quiet["monthDays"] ?? [0, 0];
  if (first <= date.getUTCDate() && date.getUTCDate() <= last) faults.push("quiet day of the month");
  if ((quiet["weekdays"] ?? []).includes(weekday)) faults.push("quiet weekday");
  if ((quiet["days"] ?? []).includes(day)) faults.push("quiet day");
  const within = (each: Json) => each["from"] <= day && day <= each["until"];
  const region = `${unit["region"] ?? ""}/`;
  for (const off of (matter["schedule"]["off"] ?? []) as Json[]) {
    const place = off["region"] === undefined ? "" : `${(off["region"] as string[]).join("/")}/`;
    if (within(off) && region.startsWith(place)) faults.push("day off");
  }
  const windows = ((matter["schedule"]["windows"] ?? []) as Json[]).filter(
    (each) => each["where"]["tier"] === unit["tier"],
  );
  if (windows.length > 0 && !windows.some(within)) faults.push("outside its window");
  return faults;
}

function faultsOfSeat(team: Json, roleId: string, person: Json, unit: Json, day: string): string[] {
  const faults: string[] = [];
  const role = (team["roles"] as Json[]).find((each) => each["id"] === roleId)!;
  const within = (each: Json) => each["from"] <= day && day <= each["until"];
  if ((person["status"] ?? "active") !== "active") faults.push("is not active");
  if (((person["leave"] ?? []) as Json[]).some(within)) faults.push("is on leave");
  if (
    team["certificate"] != null &&
    !((person["certificates"] ?? []) as Json[]).some(
      (each) => each["kind"] === team["certificate"] && within(each),
    )
  ) {
    faults.push("has no certificate");
  }
  for (const needed of role["qualifications"] ?? [])
    if (!(person["qualifications"] ?? []).includes(needed)) faults.push(`lacks ${needed}`);
  if (role["agencies"] != null && !role["agencies"].includes(person["agency"]))
    faults.push("is of another agency");
  if (((person["recusals"] ?? []) as Json[]).some((each) => each["unit"] === unit["id"]))
    faults.push("is recused");
  const serves = ((person["regions"] ?? []) as string[]).some((own) =>
    `${unit["region"] ?? ""}/`.startsWith(`${own}/`),
  );
  if ((team["region"] ?? true) === true && !serves) faults.push("does not serve the region");
  return faults;
}

function faultsOfLoads(
  policy: Json,
  inspectors: readonly Json[],
  visits: readonly (PlainVisit & { readonly matter: string; readonly round: string })[],
): string[] {
  const faults: string[] = [];
  const limits: Json = (policy["matters"] as Json[])[0]!["team"]["limits"] ?? {};
  for (const person of inspectors) {
    // One visit of several matters is one: unit and day name it.
    const mine = new Map(
      visits
        .filter(({ seats }) => seats.some(({ inspector }) => inspector === person["id"]))
        .map((visit) => [`${visit.unit} ${visit.day}`, visit]),
    );
    const count = (nameOf: (visit: PlainVisit & { readonly round: string }) => string) => {
      const counts = new Map<string, number>();
      for (const visit of mine.values()) counts.set(nameOf(visit), (counts.get(nameOf(visit)) ?? 0) + 1);
      return Math.max(0, ...counts.values());
    };
    const over = (what: string, most: number | undefined, has: number) => {
      if (most !== undefined && has > most)
        faults.push(`${person["id"]}: ${has} visits ${what}, at most ${most}`);
    };
    over(
      "a round",
      person["capacity"],
      count(({ round }) => round),
    );
    over(
      "a day",
      person["perDay"] ?? limits["perDay"],
      count(({ day }) => day),
    );
    over(
      "a week",
      person["perWeek"] ?? limits["perWeek"],
      count(({ day }) => mondayOf(day)),
    );
    over("a year", person["perYear"] ?? limits["perYear"], mine.size);
  }
  return faults;
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** Visits of an outcome or a teams entry. */
export function visitsOf(teams: Json): PlainVisit[] {
  const seats = [...((teams["teams"]?.["seats"] ?? []) as Json[]), ...((teams["joined"] ?? []) as Json[])];
  return ((teams["days"]?.["visits"] ?? []) as Json[]).map((visit) => ({
    unit: visit["unit"],
    day: visit["day"],
    seats: seats
      .filter((seat) => seat["unit"] === visit["unit"])
      .map((seat) => ({ role: seat["role"], inspector: seat["inspector"] })),
  }));
}
