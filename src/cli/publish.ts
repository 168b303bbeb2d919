/**
 * `double-random publish CASE --out DIR`: the public site of a year, as static files. A site that stands in the folder
 * already is replaced as a whole, so that no page stays behind that is not to be seen any more.
 */
import { fileURLToPath } from "node:url";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { examineText, writeLedger } from "../ledger/ledger-text.js";
import { faultsOfView } from "../publish/faults-of-view.js";
import { CommandError } from "./command-error.js";
import { dayOfView, instantOn } from "./day-of-view.js";
import { ledgerOfFile, ofCaseFolder } from "./earlier-ledger.js";
import { readIfThere, readText } from "./files.js";
import type { ExitCode, Options } from "./options.js";
import { readHandedOver } from "./registries.js";
import { complain, print, printJson, reportRefusals } from "./report.js";
import { writeSite } from "./write-site.js";

type Door = typeof import("../publish.js");
type Site = Extract<ReturnType<Door["publishSite"]>, { readonly ok: true }>["value"];

export async function publishCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const [path, ...folders] = ofCaseFolder(places, options);
  const { out, zh } = options;
  if (path === undefined || out === undefined)
    throw new CommandError("cli/give-case-and-site", { usage: "publish CASE --out DIR" });
  if (options.whole === true && options.view !== undefined) throw new CommandError("cli/whole-or-view");
  const site = siteOf(await import("../publish.js"), { path, folders, options });
  if (!site.ok) return refused(site.refusals, options);
  const files = writeSite(out, site.value);
  if (options.json) printJson({ ok: true, files, out });
  else
    print(zh ? `${out}：${files} 个文件，首页 index.html` : `${out}: ${files} files, first page index.html`);
  return 0;
}

/** Hardly ever one place alone would have to be withheld: the first stands for all of them. */
function refused(refusals: readonly Refusal[], options: Options): ExitCode {
  const [first] = refusals;
  if (first?.code !== "publish/unsalted" || options.json) return reportRefusals(refusals, options);
  const code = reportRefusals([first], options);
  complain(
    options.zh
      ? "加上 --whole 则原样公布整本账本：由您决定其中全部内容人人可见。"
      : "With --whole the ledger is published as it is: then you decide that everybody may read all of it.",
  );
  return code;
}

interface Asked {
  readonly path: string;
  readonly folders: readonly string[];
  readonly options: Options;
}

/** What is shown of the ledger, and the day of which it speaks. */
interface Shown {
  readonly record: string;
  readonly at: string;
}

function siteOf(door: Door, { path, folders, options }: Asked): Result<Site> {
  const ledger = ledgerOfFile(path);
  if (!ledger.ok) return ledger;
  const shown = shownOf(door, ledger.value, options);
  if (!shown.ok) return shown;
  const { record, at } = shown.value;
  const units = unitsOf(door, { ledger: ledger.value, folders, at, options });
  if (!units.ok) return units;
  const checkpoint = options.checkpoint === undefined ? undefined : readText(options.checkpoint);
  if (checkpoint?.ok === false) return checkpoint;
  const { lang } = options;
  return door.publishSite({
    ...{ record, at, units: units.value },
    ...(lang === undefined ? {} : { languages: lang as ("zh" | "en")[] }),
    ...(checkpoint === undefined ? {} : { checkpoint: checkpoint.value }),
    ...checkerBeside(),
  });
}

/** The public view of the day, unless a file is named or somebody decided that everybody may read the whole ledger. */
function shownOf(door: Door, ledger: Ledger, options: Options): Result<Shown> {
  const { view, whole } = options;
  if (view !== undefined) return namedView(view, ledger, options);
  const day = dayOfView(options, ledger);
  if (whole === true) return accept({ record: writeLedger(ledger), at: day });
  const made = door.publicView(ledger, { at: instantOn(day) });
  return made.ok ? accept({ record: made.value.text, at: day }) : made;
}

/** A file is not published unread: it must be a view of this ledger that shows no more than the rules do. */
function namedView(path: string, ledger: Ledger, options: Options): Result<Shown> {
  const text = readText(path);
  if (!text.ok) return text;
  const day = dayOfView(options, examineText(text.value).entries);
  const faults = faultsOfView({ text: text.value, day }, ledger);
  return faults.length > 0 ? reject(faults) : accept({ record: text.value, at: day });
}

interface Listing {
  readonly ledger: Ledger;
  readonly folders: readonly string[];
  readonly at: string;
  readonly options: Options;
}

function unitsOf(door: Door, { ledger, folders, at, options }: Listing): ReturnType<Door["publicUnits"]> {
  if (folders.length === 0) return accept([]);
  const handed = readHandedOver(folders, ledger);
  if (!handed.ok) return handed;
  const { whole } = options;
  return door.publicUnits(ledger, handed.value.registries, whole === true ? { at, whole } : { at });
}

/** The verify code that is built beside the command; without it the site has no page that checks. */
function checkerBeside(): { readonly checker?: string } {
  const code = readIfThere(fileURLToPath(new URL("../pages/check-worker.js", import.meta.url)));
  return code === undefined ? {} : { checker: new TextDecoder().decode(code) };
}
