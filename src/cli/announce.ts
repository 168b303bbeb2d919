/** `double-random announce CASE`: a round is announced before its seed can be known. */
import { LEDGER } from "../io/round-files.js";
import { type Result, reject } from "../kernel/result.js";
import { headOf, type Ledger } from "../ledger/chain.js";
import { writeLedger } from "../ledger/ledger-text.js";
import { type Announcement, announceRound } from "../round/announce-round.js";
import { readYear } from "../year/open-year.js";
import type { AnnounceInput } from "../year/round-input.js";
import { againIn } from "./again.js";
import { faultsOfDays, warningsOfDays } from "./announced-days.js";
import { differencesOfPolicy } from "./beside/check-policy.js";
import type { TablesChecked } from "./beside/check-tables.js";
import { afterTables } from "./beside/read-again.js";
import { unexplainedUnits } from "./beside/unexplained-units.js";
import { type AnnouncedCase, placeOfLists, readAnnouncedCase } from "./case.js";
import { ANNOUNCEMENT } from "./case-files.js";
import { CommandError } from "./command-error.js";
import { earlierLedger } from "./earlier-ledger.js";
import { inCaseFile } from "./in-case-file.js";
import { saltsIn } from "./keys-file.js";
import { needLedgerOfLists } from "./lost-ledger.js";
import { needNearInstant } from "./near-instant.js";
import { warningsOfHolidays } from "./no-holidays.js";
import type { ExitCode, Options } from "./options.js";
import { faultsOfAuthority } from "./other-authority.js";
import { faultsOfKey } from "./other-key.js";
import { nothingWritten, print, printJson, reportRefusals, reportWarnings } from "./report.js";
import { calledIn, naming } from "./titles.js";
import { writeFiles } from "./write-files.js";

export function announceCommand(places: readonly string[], options: Options): ExitCode | Promise<ExitCode> {
  const folder = places[0];
  if (folder === undefined || places.length > 1)
    throw new CommandError("cli/give-case", { usage: "announce CASE" });
  return afterTables(placeOfLists(folder, ANNOUNCEMENT), (again) => announce(folder, again, options));
}

function announce(folder: string, { faults: bent, outdated }: TablesChecked, plainly: Options): ExitCode {
  const out = plainly.ledger ?? plainly.out ?? folder;
  const read = readAnnouncedCase(folder);
  const options = read.ok ? naming(plainly, read.value.policy) : plainly;
  const { content, ledger } = earlierLedger(out);
  if (!read.ok || !ledger.ok || bent.length > 0)
    return reportRefusals(
      [...[read, ledger].flatMap((each) => (each.ok ? [] : each.refusals)), ...bent],
      options,
    );
  needLedgerOfLists(plainly.out ?? folder, out);
  needNearInstant(read.value.announcement.at, { policy: read.value.policy, ledger: ledger.value });
  const { announcement } = read.value;
  const differs = [
    ...faultsOfAuthority(read.value.policy, ledger.value, options),
    ...differencesOfPolicy(folder, ledger.value),
    ...faultsOfDays(announcement),
  ];
  if (differs.length > 0) return reportRefusals(differs, options);
  const announced = announcedIn(read.value, ledger.value, options);
  if (!announced.ok) return reportRefusals(inCaseFile(ANNOUNCEMENT, announced.refusals), options);
  const [before, done] = [ledger.value, announced.value.year.ledger];
  const unexplained = unexplainedUnits({ folder, dated: ANNOUNCEMENT, before, done });
  if (unexplained.length > 0) return reportRefusals(unexplained, options);
  const warnings = [
    ...outdated,
    ...read.warnings,
    ...warningsOfDays(announcement),
    ...warningsOfHolidays(read.value.policy),
    ...announced.warnings,
  ];
  reportWarnings(warnings, options);
  const basis = { name: LEDGER, content };
  const isWritten = options["dry-run"] !== true;
  if (isWritten) writeFiles(out, { [LEDGER]: writeLedger(announced.value.year.ledger) }, { basis });
  if (options.json) printJson({ ok: true, ...shown(announced.value), warnings, out, written: isWritten });
  else report(announced.value, { ...options, isWritten });
  return 0;
}

function announcedIn(
  { announcement, ...inputs }: AnnouncedCase,
  ledger: Ledger,
  options: Options,
): Result<Announcement> {
  const { asOf: _, ...input } = announcement;
  const year = readYear(ledger, { ...inputs, ...saltsIn(options) });
  if (!year.ok) return year;
  const others = faultsOfKey(year.value);
  if (others.length > 0) return reject(others);
  return announceRound(year.value, { ...input, ...againIn(options, input.by) } as AnnounceInput);
}

function shown({ drawId, plan, year }: Announcement) {
  return { drawId, strata: plan.strata, commits: plan.commits, head: headOf(year.ledger) };
}

function report(
  { drawId, plan, year }: Announcement,
  { isWritten, ...options }: Options & { readonly isWritten: boolean },
): void {
  const { zh } = options;
  const head = headOf(year.ledger);
  const quotas = plan.strata
    .map(({ stratum, quota, eligible }) =>
      zh
        ? `${calledIn(options).stratum(stratum)} ${eligible} 个中抽取 ${quota} 个`
        : `${stratum} ${quota} of ${eligible}`,
    )
    .join(zh ? "，" : ", ");
  print(zh ? `${drawId}：已公告，${quotas}` : `${drawId}: announced, to be drawn ${quotas}`);
  if (isWritten) {
    print(zh ? `账本末端哈希：${head}` : `ledger head: ${head}`);
    print(
      zh
        ? "请公布此哈希：此后如有改动，任何人都能发现。"
        : "Publish this head, so that everybody can see later that nothing was changed.",
    );
  } else nothingWritten(options);
}
