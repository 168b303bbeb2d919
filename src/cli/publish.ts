/**
 * `double-random publish CASE --out DIR`: the public site of a year, as static files. A site that stands in the folder
 * already is replaced as a whole, so that no page stays behind that is not to be seen any more.
 */
import { fileURLToPath } from "node:url";
import type { Result } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { readLedger } from "../ledger/ledger-text.js";
import { ofCaseFolder } from "./earlier-ledger.js";
import { CommandError, readIfThere, readText } from "./files.js";
import type { ExitCode, Options } from "./options.js";
import { readHandedOver } from "./registries.js";
import { print, printJson, reportRefusals } from "./report.js";
import { writeSite } from "./write-site.js";

type Door = typeof import("../publish.js");
type Site = Extract<ReturnType<Door["publishSite"]>, { readonly ok: true }>["value"];

export async function publishCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const [path, ...folders] = ofCaseFolder(places);
  const { out, zh } = options;
  if (path === undefined || out === undefined)
    throw new CommandError(
      "Give a case folder or a ledger, and where the site is to be: double-random publish CASE --out DIR",
    );
  const site = siteOf(await import("../publish.js"), { path, folders, options });
  if (!site.ok) return reportRefusals(site.refusals, options);
  writeSite(out, site.value);
  if (options.json) printJson({ ok: true, files: site.value.length, out });
  else
    print(
      zh
        ? `${out}：${site.value.length} 个文件，首页 index.html`
        : `${out}: ${site.value.length} files, first page index.html`,
    );
  return 0;
}

interface Asked {
  readonly path: string;
  readonly folders: readonly string[];
  readonly options: Options;
}

function siteOf(door: Door, { path, folders, options }: Asked): Result<Site> {
  const text = readText(path);
  const ledger = text.ok ? readLedger(text.value) : text;
  const record = options.view === undefined ? text : readText(options.view);
  if (!ledger.ok) return ledger;
  if (!record.ok) return record;
  const units = unitsOf(door, ledger.value, folders);
  if (!units.ok) return units;
  const checkpoint = options.checkpoint === undefined ? undefined : readText(options.checkpoint);
  if (checkpoint?.ok === false) return checkpoint;
  const { at, lang } = options;
  return door.publishSite({
    record: record.value,
    units: units.value,
    ...(lang === undefined ? {} : { languages: lang as ("zh" | "en")[] }),
    ...(at === undefined ? {} : { at }),
    ...(checkpoint === undefined ? {} : { checkpoint: checkpoint.value }),
    ...checkerBeside(),
  });
}

function unitsOf(door: Door, ledger: Ledger, folders: readonly string[]): ReturnType<Door["publicUnits"]> {
  if (folders.length === 0) return { ok: true, value: [], warnings: [] };
  const handed = readHandedOver(folders, ledger);
  return handed.ok ? door.publicUnits(ledger, handed.value.registries) : handed;
}

/** The verify code that is built beside the command; without it the site has no page that checks. */
function checkerBeside(): { readonly checker?: string } {
  const code = readIfThere(fileURLToPath(new URL("../pages/check-worker.js", import.meta.url)));
  return code === undefined ? {} : { checker: new TextDecoder().decode(code) };
}
