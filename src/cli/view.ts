/**
 * `double-random view CASE --out FILE`: the public view of a ledger on a day, as text alone. `double-random view A B`:
 * do two of them show the same record?
 */
import { basename, dirname } from "node:path";
import { readLedger } from "../ledger/ledger-text.js";
import { dayOfView, instantOn } from "./day-of-view.js";
import { ofCaseFolder } from "./earlier-ledger.js";
import { CommandError, readText } from "./files.js";
import type { ExitCode, Options } from "./options.js";
import { print, printJson, printRefusals, reportRefusals } from "./report.js";
import { writeFiles } from "./write-files.js";

export async function viewCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const [first, second] = places;
  if (first === undefined || places.length > 2)
    throw new CommandError(
      "Give a case folder or a ledger, or two views that are to be compared: double-random view CASE --out FILE, double-random view ONE OTHER",
    );
  return second === undefined ? writeView(first, options) : compareViews(first, second, options);
}

async function writeView(place: string, options: Options): Promise<ExitCode> {
  const { out, zh } = options;
  if (out === undefined)
    throw new CommandError("Say where the view is to be: double-random view CASE --out FILE");
  const text = readText(ledgerAt(place));
  const ledger = text.ok ? readLedger(text.value) : text;
  if (!ledger.ok) return reportRefusals(ledger.refusals, options);
  const { publicView } = await import("../publish.js");
  const view = publicView(ledger.value, { at: instantOn(dayOfView(options, ledger.value)) });
  if (!view.ok) return reportRefusals(view.refusals.slice(0, 1), options);
  const { day, entries, head } = view.value;
  writeFiles(dirname(out), { [basename(out)]: view.value.text });
  if (options.json) printJson({ ok: true, day, entries, head, out });
  else
    print(
      zh
        ? `${out}：${day} 的公开视图，${entries} 条，末条校验码 ${head}`
        : `${out}: the view of ${day}, ${entries} entries, head ${head}`,
    );
  return 0;
}

/** Whatever one of them withholds or shows later, an entry has one hash. */
async function compareViews(one: string, other: string, options: Options): Promise<ExitCode> {
  const [first, second] = [readText(ledgerAt(one)), readText(ledgerAt(other))];
  if (!first.ok) return reportRefusals(first.refusals, options);
  if (!second.ok) return reportRefusals(second.refusals, options);
  const { viewsAgree } = await import("../publish.js");
  const agree = viewsAgree(first.value, second.value);
  if (options.json)
    printJson(agree.ok ? { ok: true, ...agree.value } : { ok: false, refusals: agree.refusals });
  else if (agree.ok)
    print(
      options.zh
        ? `✓ 两者属于同一台账：前 ${agree.value.entries} 条哈希相同。`
        : `✓ They are of one ledger: their first ${agree.value.entries} entries have the same hashes.`,
    );
  else printRefusals(agree.refusals, options);
  return agree.ok ? 0 : 1;
}

/** Of a case folder, and of a site, the ledger in it. */
function ledgerAt(place: string): string {
  return ofCaseFolder([place])[0]!;
}
