/**
 * `double-random view CASE --out FILE`: the public view of a ledger on a day, as text alone. `double-random view A B`:
 * do two of them show the same record?
 */
import { offsetOf } from "../kernel/iso-date.js";
import type { Result } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { CommandError } from "./command-error.js";
import { dayOfView, instantOn } from "./day-of-view.js";
import { ledgerOfFile, ofCaseFolder } from "./earlier-ledger.js";
import { readText } from "./files.js";
import { withLedger } from "./named-ledger.js";
import { needEarlierView } from "./need-view.js";
import { type ExitCode, needReadBy, type Options } from "./options.js";
import { print, printJson, printRefusals, reportRefusals } from "./report.js";
import { shellText } from "./shell-text.js";
import { writeFile } from "./write-files.js";

export async function viewCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const [first, second] = places;
  if (first === undefined || places.length > 2) throw new CommandError("cli/give-record-or-views");
  return second === undefined ? writeView(first, options) : compareViews(first, second, options);
}

async function writeView(place: string, options: Options): Promise<ExitCode> {
  const { out, zh } = options;
  if (out === undefined) throw new CommandError("cli/give-place-of-view", { usage: "view CASE --out FILE" });
  const path = ledgerAt(place, options);
  const ledger = ledgerOfFile(path);
  if (!ledger.ok) return reportRefusals(ledger.refusals, options);
  const { publicView } = await import("../publish.js");
  const view = publicView(ledger.value, { at: instantOn(dayOfView(options, ledger.value)) });
  if (!view.ok) return reportRefusals(view.refusals.slice(0, 1), options);
  const { day, entries, head } = view.value;
  if (entries === 0) throw new CommandError("cli/no-entries", { day });
  writeFile(out, view.value.text, (standing) => needEarlierView({ path, ledger: ledger.value }, standing));
  const verify = verifyText(out, day, ledger.value);
  if (options.json) printJson({ ok: true, day, entries, head, out, verify });
  else {
    print(
      zh
        ? `${out}：${day} 的公开视图，${entries} 条，末条校验码 ${head}`
        : `${out}: the view of ${day}, ${entries} entries, head ${head}`,
    );
    print(zh ? `核验时须写明视图日期：${verify}` : `Verify it on its day: ${verify}`);
  }
  return 0;
}

/** What a view withholds depends on its day, which the last entry need not tell: the end of it, by the ledger's clock. */
function verifyText(out: string, day: string, ledger: Ledger): string {
  const offset = ledger.length === 0 ? "Z" : offsetOf(ledger[0]!.at);
  return `double-random verify ${shellText(out)} --at ${day}T23:59:59${offset}`;
}

/** Whatever one of them withholds or shows later, an entry has one hash. */
async function compareViews(one: string, other: string, options: Options): Promise<ExitCode> {
  needReadBy("view ONE OTHER", ["ledger"], options);
  const [first, second] = [ownText(one), ownText(other)];
  if (!first.ok) return reportRefusals(first.refusals, options);
  if (!second.ok) return reportRefusals(second.refusals, options);
  const { viewsAgree } = await import("../publish.js");
  const agree = viewsAgree(first.value, second.value);
  if (options.json)
    printJson(agree.ok ? { ok: true, ...agree.value } : { ok: false, refusals: agree.refusals });
  else if (agree.ok)
    print(
      options.zh
        ? `✓ 两者属于同一账本：前 ${agree.value.entries} 条哈希相同。`
        : `✓ They are of one ledger: their first ${agree.value.entries} entries have the same hashes.`,
    );
  else printRefusals(agree.refusals, options);
  return agree.ok ? 0 : 1;
}

/** Each of them has a ledger of its own, whatever the other one has. */
function ownText(place: string): Result<string> {
  const own = withLedger([place], {});
  return own.ok ? readText(ledgerAt(place, own.value)) : own;
}

/** Of a case folder, and of a site, the ledger in it, or the one that is named. */
function ledgerAt(place: string, options: Options): string {
  return ofCaseFolder([place], options)[0]!;
}
