/**
 * `double-random room CASE --out FILE.html`: the draw room of a round that is announced, as one file. It holds the
 * registry and its key, and is for the office alone.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Result, reject } from "../kernel/result.js";
import { readYear } from "../year/open-year.js";
import type { WhichRound } from "../year/which-round.js";
import type { Year } from "../year/year.js";
import { afterTables } from "./beside/read-again.js";
import { placeOfLists, readAnnouncedCase, readCase } from "./case.js";
import { ANNOUNCEMENT, SEED } from "./case-files.js";
import { CommandError } from "./command-error.js";
import { earlierLedger } from "./earlier-ledger.js";
import { exists, readIfThere } from "./files.js";
import { saltsIn } from "./keys-file.js";
import type { ExitCode, Options } from "./options.js";
import { warningsOfAuthority } from "./other-authority.js";
import { faultsOfKey } from "./other-key.js";
import { print, printJson, reportRefusals, reportWarnings } from "./report.js";
import { calledIn, naming, withId } from "./titles.js";
import { writeFile } from "./write-files.js";

export async function roomCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const [folder] = places;
  const { out, zh } = options;
  if (folder === undefined || places.length > 1 || out === undefined)
    throw new CommandError("cli/give-case-and-room", { usage: "room CASE --out ROOM.html" });
  const { faults, outdated } = await afterTables(placeOfLists(folder, datedIn(folder)), (again) => again);
  const opened = openCase(folder, options);
  if (!opened.ok || faults.length > 0)
    return reportRefusals([...(opened.ok ? [] : opened.refusals), ...faults], options);
  const { year, which } = opened.value;
  const { roomPage } = await import("../publish.js");
  const page = roomPage(year, { ...which, page: codeBeside("room"), worker: codeBeside("room-worker") });
  if (!page.ok) return reportRefusals(page.refusals, options);
  reportWarnings([...outdated, ...opened.warnings], options);
  writeFile(out, page.value);
  const titleOf = calledIn(naming(options, year.policy)).round;
  if (options.json) printJson({ ok: true, ...which, out });
  else
    print(
      zh
        ? `${out}：抽签页，轮次“${withId(which.round, titleOf(which.round))}”。内含名录库，仅供机关使用，不得公布。`
        : `${out}: the draw room of round ${which.round}. It holds the registry: for the office, not for publication.`,
    );
  return 0;
}

interface Opened {
  readonly year: Year;
  readonly which: WhichRound;
}

/** The year of the folder, and the round that its file names, or the options. */
function openCase(folder: string, { round, matter, ...options }: Options): Result<Opened> {
  const read = datedIn(folder) === ANNOUNCEMENT ? announced(folder) : seeded(folder);
  const { ledger } = earlierLedger(options.ledger ?? folder);
  if (!read.ok) return read;
  if (!ledger.ok) return ledger;
  const { policy, registry, which } = read.value;
  const inputs = { policy, registry, ...saltsIn(options) };
  const year = readYear(ledger.value, inputs);
  if (!year.ok) return year;
  // What is drawn in the room goes onto the ledger as it is. Of a key that is missing the page speaks itself.
  const keys = faultsOfKey(year.value).filter(({ code }) => code !== "cli/key-gone");
  const others = [...warningsOfAuthority(policy, ledger.value), ...keys];
  if (others.length > 0) return reject(others);
  const asked = {
    ...which,
    ...(round === undefined ? {} : { round }),
    ...(matter === undefined ? {} : { matter }),
  };
  return { ok: true, value: { year: year.value, which: asked }, warnings: read.warnings };
}

function datedIn(folder: string): typeof ANNOUNCEMENT | typeof SEED {
  return exists(join(folder, ANNOUNCEMENT)) ? ANNOUNCEMENT : SEED;
}

function announced(folder: string) {
  const read = readAnnouncedCase(folder);
  return read.ok ? { ...read, value: { ...read.value, which: whichIn(read.value.announcement) } } : read;
}

/** A folder in which nothing but the file of the draw says the round; its values are not read. */
function seeded(folder: string) {
  const read = readCase(folder);
  return read.ok ? { ...read, value: { ...read.value, which: whichIn(read.value.seed) } } : read;
}

function whichIn({ round, matter }: WhichRound): WhichRound {
  return matter === undefined ? { round } : { round, matter };
}

/** The code of the room, which is built beside the command. */
function codeBeside(name: string): string {
  const code = readIfThere(fileURLToPath(new URL(`../pages/${name}.js`, import.meta.url)));
  if (code === undefined) throw new CommandError("cli/no-script", { name: `${name}.js` });
  return new TextDecoder().decode(code);
}
