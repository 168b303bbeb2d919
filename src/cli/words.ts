/** What the command may refuse, in English: how it is called, what it reads and where it writes. */
import type { Wording } from "../kernel/wording.js";

export const cliWords = {
  // How it is called
  "cli/unknown-command": [
    "There is no command `{name}`.",
    "Perhaps `{nearest}` is meant; --help shows all of them.",
    "The commands are {known}; --help shows how.",
  ],
  "cli/unknown-option": [
    "There is no option {option}.",
    "Perhaps {nearest} is meant; --help shows all of them.",
    "--help shows all of them.",
  ],
  "cli/option-unread": ["`{command}` does not read the option {option}.", "Take it out. It reads {known}."],
  "cli/option-without-value": [
    "The option {option} has no value behind it.",
    "Write it behind the option; one that begins with a dash as {option}=VALUE.",
  ],
  "cli/option-with-value": ["The option {option} takes no value.", "Write {option} alone."],
  "cli/option-twice": ["The option {option} is given twice.", "Write it once: it is no list."],
  "cli/no-such-language": ["The command speaks no language `{found}`.", "Write --lang zh or --lang en."],
  "cli/two-languages": ["--zh and --lang en ask for two languages.", "Write one of them."],
  "cli/not-printed": [
    "What the command says could not be written out; the system says: {problem}.",
    "Files that it has written are there: look at them before you run it again.",
  ],
  "cli/give-case": ["Give one case folder.", "Write `double-random {usage}`."],
  "cli/edition-without-case": [
    "An edition is written without a case folder.",
    "Write `double-random {usage}`.",
  ],
  "cli/give-case-and-time": ["Give one case folder and the time.", "Write `double-random {usage}`."],
  "cli/give-case-and-room": [
    "Give one case folder, and where the room is to be.",
    "Write `double-random {usage}`.",
  ],
  "cli/give-case-and-site": [
    "Give a case folder or a ledger, and where the site is to be.",
    "Write `double-random {usage}`.",
  ],
  "cli/give-record": [
    "Give a case folder, or the ledger and the case folders that you have.",
    "Write `double-random {usage}`.",
  ],
  "cli/give-record-and-id": [
    "Give a case folder or the ledger, and one id.",
    "Write `double-random {usage}`.",
  ],
  "cli/give-ledger-and-log": ["Give one ledger and the folder of the log.", "Write `double-random {usage}`."],
  "cli/give-ledger-and-entry": [
    "Give one ledger and the number of the entry.",
    "Write `double-random {usage}`.",
  ],
  "cli/give-receipt": [
    "Give the receipt, the entry (its file, the ledger, or --hash HASH) and the keys.",
    "Write `double-random {usage}`.",
  ],
  "cli/give-one-record": [
    "A receipt or a visit code is held against one record.",
    "Write `double-random {usage}`; the record is a case folder, a ledger or a public view.",
  ],
  "cli/many-papers": [
    "`{path}` holds many receipts, one a line.",
    "Save the line of the unit as a file of its own (`double-random receipts CASE --unit ID` does), and write `double-random {usage}` with that file.",
  ],
  "cli/not-a-head": [
    "`{found}` is neither the head of a ledger nor a check code, so it was compared with nothing.",
    "A head has 64 digits from 0 to 9 and a to f; a check code has four groups of four, such as DTL3-MWII-CUCZ-NNH2. Copy it whole.",
  ],
  "cli/give-name-and-key": ["Name the log and the file of its secret.", "Write `double-random {usage}`."],
  "cli/give-record-or-views": [
    "Give a case folder or a ledger, or two views that are to be compared.",
    "Write `double-random view CASE --out FILE` or `double-random view ONE OTHER`.",
  ],
  "cli/give-place-of-view": ["Say where the view is to be.", "Write `double-random {usage}`."],
  "cli/ledger-without-case": [
    "--ledger names the ledger of a case, and no case folder is named.",
    "Name the case; a ledger alone is named by its own file.",
  ],
  "cli/give-draw": ["Give one file that describes the published draw.", "Write `double-random {usage}`."],
  "cli/give-occasion": [
    "Every entry says when it is written (--at) and by whom (--by); this call lacks {missing}.",
    "Write `double-random {usage}`; the time as in 2026-03-03T09:00:00+08:00.",
  ],
  "cli/give-reason": [
    "--again needs a reason: a second draw stays on the ledger with it.",
    "Write --reason TEXT behind it.",
  ],
  "cli/give-name-of-log": [
    "The log has no name yet.",
    "Name it, as a URL without its scheme, with `--name log.example.gov.cn/2026`.",
  ],
  "cli/give-roots": [
    "A time stamp is checked with the roots that you trust, and the time of the check.",
    "Write `--stamp FILE --roots FILE.pem --at INSTANT`.",
  ],
  "cli/whole-or-view": [
    "--whole shows the whole ledger and --view a view in its place.",
    "Give one of them.",
  ],
  "cli/bom-without-csv": [
    "--bom is the byte-order mark of CSV files, and none is asked for.",
    "Take it out, or add --csv.",
  ],
  "cli/not-a-day": ["--at takes a day; this is `{found}`.", "Write it as in 2026-07-01."],
  "cli/not-an-instant": [
    "--at takes an instant with its offset; this is `{found}`.",
    "Write it as in 2026-12-31T18:00:00+08:00.",
  ],
  "cli/give-options": ["This asks for {missing} too.", "Write `double-random {usage}`."],
  "cli/give-round": [
    "Say which round it is about, or which case.",
    "Write `double-random {usage}`; of a case --lane LANE --case ID in place of --round.",
  ],
  "cli/file-or-one": [
    "Units stand in a file, or one is named.",
    "Give one of the two: `double-random {usage}`.",
  ],
  "cli/part-of-case": [
    "`case` does not know `{found}`.",
    "It knows {known}: `double-random case --help` shows how.",
  ],
  "cli/nobody-to-ask": [
    "Nobody can be asked here whether this is to be written.",
    "Look at it with --dry-run, then run it with --yes.",
  ],
  "cli/approves-own": [
    "{approver} does it and approves of it too.",
    "Whoever draws anew, or changes what was drawn, does not decide that it may be: name somebody else with --approver.",
  ],
  "cli/approver-involved": [
    "{approver} approves of an act that gives or takes a seat of theirs (inspector {inspector}). Nothing was written.",
    "Nobody decides on their own visits: name somebody else with --approver.",
  ],
  "cli/nothing-differs": [
    "The lists in {folder} do not differ from those of the case ({asOf}). Nothing was written.",
    "If they were to hold something new, look whether the right folder stands behind --to.",
  ],
  "cli/give-approver": [
    "--again needs an approver: who decided that there is a second draw.",
    "Write --approver NAME behind it.",
  ],
  "cli/no-such-day": ["{option} takes a day; this is `{found}`.", "Write it as in 2026-07-01."],

  // What it reads
  "cli/no-cut-off": [
    "Nobody says on which day the registry in {folder} is cut off.",
    "Say it with --as-of DAY, or name its folder by the day.",
  ],
  "cli/seed-of-round": [
    "{path} holds the seed of the round {round}, and a case needs a seed of its own.",
    "Write its sources into another file and name that with --seed FILE.",
  ],
  "cli/seed-form": [
    "{path} is no file with the seed of a case: `{found}` does not belong there.",
    "It holds `sources`, in the form of those of seed.json, and may hold `checked`; or, before the values are known, what announcement.json says of them.",
  ],
  "cli/seed-without-values": [
    "The file says where the values will come from, and not what they are.",
    "Write the values into it: the people are drawn from them.",
  ],
  "cli/keys-form": [
    "{path} holds a field `{found}`, and keys have none of that name.",
    "The fields are {known}.",
  ],
  "cli/calendar-form": [
    "{path} holds no calendars.",
    "Write one, or a list of them, in the form that `calendars` of a policy has.",
  ],
  "cli/policy-not-on-record": [
    "{path} holds other rules than the ledger, so that replacing them would lose them. Nothing was written.",
    "Move that file away, or put back the rules that stand on the ledger.",
  ],
  "cli/not-there": ["{path} is not there.", "Look at the name, and at the folder in which you are."],
  "cli/file-for-folder": [
    "{path} is not there: a file stands where its folder should be.",
    "Look at the name.",
  ],
  "cli/folder-for-file": ["{path} is a folder, and a file is needed.", "Name the file in it."],
  "cli/no-right": [
    "{path} cannot be read: who runs the command has no right to.",
    "Ask whoever looks after the files.",
  ],
  "cli/unreadable": ["{path} cannot be read; the system says: {problem}.", "Run again when this is mended."],
  "cli/empty-file": [
    "{path} is empty: there is nothing to verify.",
    "Hand over the ledger as it was published.",
  ],
  "cli/checkpoint-for-ledger": [
    "{path} is a checkpoint.",
    "Hand over the ledger, and this with it: `double-random verify LEDGER --checkpoint {path}`.",
  ],
  "cli/entry-not-in-file": [
    "{path} does not hold entry {seq}.",
    "Hand over the entry as it stands, or the ledger.",
  ],
  "cli/not-a-case": [
    "{folder} is a file, and a folder is needed here.",
    "Name the folder of the case, in which units.csv and inspectors.csv stand.",
  ],
  "cli/no-registries": [
    "{folder} is empty.",
    "Put the folder of each registry into it, with units.csv and inspectors.csv.",
  ],
  "cli/no-draw-yet": ["{folder} has no ledger with a draw.", "Announce and run a round first."],
  "cli/no-draws": ["Nothing has been drawn on this ledger yet.", "Run a round first."],
  "cli/no-registry": ["{folder} has no registry.", "Put units.csv and inspectors.csv beside the ledger."],
  "cli/no-unit": [
    "There is no unit {unit} in the registry of {drawId}.",
    "Write the id as it stands in units.csv. Nothing was written.",
  ],
  "cli/no-checkpoint": [
    "There is no signed checkpoint beside the ledger.",
    "Name it with --checkpoint FILE; `double-random log` makes one.",
  ],
  "cli/no-entries": [
    "The ledger has no entry up to {day}, so there is nothing to show. Nothing was written.",
    "Name a later day.",
  ],
  "cli/no-package": ["This needs a package that is not installed.", "Write `npm install {packages}`."],
  "cli/no-script": ["{name} of the package is not there.", "Install the package anew."],

  // Where it writes
  "cli/not-ours": [
    "{path} stands there already with another content: this command did not write it, or somebody has changed it since. Nothing was written.",
    "Look at it; then move it away yourself, or name another place.",
  ],
  "cli/not-a-view": [
    "{path} stands there already, and is no earlier view of this ledger. Nothing was written.",
    "Name another file, or move that one away yourself.",
  ],
  "cli/of-a-case": [
    "{path} is a file of a case. Nothing was written.",
    "Name another place: what a case is made of is written by nobody but those who keep it.",
  ],
  "cli/not-a-site": [
    "{folder} holds something else than a site: {file}. Nothing was written.",
    "A site is replaced as a whole. Name another folder, or move that away yourself.",
  ],
  "cli/out-is-folder": [
    "{path} is a folder, and a file is to be written there. Nothing was written.",
    "Name a file.",
  ],
  "cli/out-is-file": [
    "{path} is a file, and a folder is to be there. Nothing was written.",
    "Name a folder.",
  ],
  "cli/folder-not-made": [
    "The folder {path} could not be made; the system says: {problem}. Nothing was written.",
    "Name a folder that can be made.",
  ],
  "cli/no-right-to-write": [
    "Nothing can be written to {path}: who runs the command has no right to. All files are as they were.",
    "Ask whoever looks after the files, or name another place with --out.",
  ],
  "cli/not-written": [
    "{path} could not be written; the system says: {problem}. All files are as they were.",
    "Make room, or name another place, and run again.",
  ],
  "cli/not-moved": [
    "{path} could not be written; the system says: {problem}. The ledger is as it was.",
    "Run again when this is mended.",
  ],
  "cli/changed-meanwhile": [
    "Another process wrote to {folder} in the meantime. Nothing was written.",
    "Run the command again.",
  ],
  "cli/give-folder-and-year": [
    "Name the folder of the new case, and its year.",
    "Write `double-random {usage}`.",
  ],
  "cli/not-a-year": ["--year takes a year; this is `{found}`.", "Write it as in 2026."],
  "cli/not-empty": [
    "{folder} is not empty: it holds {file}. Nothing was written.",
    "Name a folder that is not there yet.",
  ],
  "cli/accept-what": [
    "--accept {value}: nothing of that name can be accepted.",
    "Write --accept readings, when every reading that `check` lists is right.",
  ],
  "cli/no-cut-off-day": [
    "On which day the lists of {folder} are cut off is said nowhere.",
    "Write --at 2026-01-05, or the field `asOf` of announcement.json or seed.json.",
  ],
  "cli/locked": [
    "Another process is writing there (process {process} on {host}). Nothing was written.",
    "Run again when it has ended. If it no longer runs, delete {path}.",
  ],
} satisfies Readonly<Record<string, Wording>>;
