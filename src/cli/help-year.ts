/** What `double-random NAME --help` says of the acts of a year, each with one example. */
export interface HelpOfAct {
  readonly calls: readonly string[];
  readonly says: readonly string[];
  readonly example: string;
  /** True: it writes nothing on the ledger, and what all acts read is none of it. */
  readonly isNoAct?: true;
}

/** What all acts read. */
export const ACT_HELP: readonly string[] = [
  "Every act needs --at INSTANT and --by NAME, shows the entries that it would write, and asks. --yes says yes beforehand, --dry-run",
  "writes nothing. Reasons and approvers are never made up. --as-of DAY says that the registry is as it is on that day, --key FILE holds",
  "the secret of a salted ledger, --ledger DIR names a ledger that several cases share, --new-authority NAME begins another authority on it.",
];

export const YEAR_HELP: Readonly<Record<string, HelpOfAct>> = {
  case: {
    calls: [
      "case open CASE --lane LANE --case ID --unit ID … --reason TEXT [--seed FILE] [--arrived DAY|INSTANT] [--urgent] [--until DAY] [--approver NAME] [--lead DRAW-ID]",
      "case assign CASE --lane LANE --case ID --seed FILE",
      "case reopen CASE --lane LANE --case ID --as ID --seed FILE",
      "case void CASE --lane LANE --case ID --reason TEXT --approver NAME",
    ],
    says: [
      "A visit beside the draw, by a lane of the policy. FILE holds `sources`: with values the people are drawn at once; without,",
      "the case is announced, and `assign` draws when the values are known. `reopen` goes on where a planned visit is not made.",
    ],
    example:
      "case open 2026-market --lane complaint --case C-12 --unit U-17 --reason 'hotline 12345' --seed c-12.json --at 2026-03-03T09:00:00+08:00 --by officer-1",
  },
  substitute: {
    calls: [
      "substitute CASE --inspector ID [--from DAY] [--until DAY] --ground CODE --reason TEXT --approver NAME",
    ],
    says: [
      "Somebody cannot go: others take their seats in all rounds, lanes and authorities of the ledger, by the tickets of each draw.",
      "Grounds: illness, leave, recusal, duty, other. Exit 1 where nobody can step in for some unit, which is named.",
    ],
    example:
      "substitute 2026-market --inspector I-4 --from 2026-03-03 --until 2026-03-20 --ground illness --reason 'sick note' --approver head --at 2026-03-03T08:00:00+08:00 --by officer-1",
  },
  replace: {
    calls: [
      "replace CASE --round ID [--matter ID] --unit ID --code CODE --reason TEXT --approver NAME",
      "replace CASE --round ID [--matter ID] --file FILE --approver NAME [--accept readings]",
    ],
    says: [
      "Drawn units that are not visited; the next of the reserve come. FILE has the columns unit, code, reason.",
      "Codes: closed, moved, not-found, excused, not-subject, other.",
    ],
    example:
      "replace 2026-market --round 2026-Q1 --unit U-17 --code closed --reason 'licence given back' --approver head --at 2026-03-03T08:00:00+08:00 --by officer-1",
  },
  staff: {
    calls: [
      "staff CASE --round ID [--matter ID] --reason TEXT --approver NAME",
      "staff CASE --lane LANE --case ID --reason TEXT --approver NAME",
    ],
    says: [
      "Units of a round or a case that had nobody get their people, once there are more. Who has people keeps them.",
    ],
    example:
      "staff 2026-market --round 2026-Q1 --reason 'two people joined' --approver head --at 2026-03-03T08:00:00+08:00 --by officer-1",
  },
  move: {
    calls: ["move CASE --reason TEXT --approver NAME"],
    says: [
      "Visits whose day is closed by now go to the open days that the draw of days would have tried next.",
    ],
    example:
      "move 2026-market --reason 'the notice of 3 March' --approver head --at 2026-03-03T08:00:00+08:00 --by officer-1",
  },
  void: {
    calls: ["void CASE --round ID [--matter ID] --reason TEXT --approver NAME"],
    says: [
      "A round, announced or drawn, is given up without another in its place: its visits no longer count. It stays on the ledger, and may",
      "be announced and drawn again from new sources. Not once a visit of it was made, nor while a later round stands. Of a case: `case void`.",
    ],
    example:
      "void 2026-market --round 2026-Q1 --reason 'the list was that of last year' --approver head --at 2026-01-06T09:00:00+08:00 --by officer-1",
  },
  anchor: {
    calls: ["anchor CASE --name PARTY --hash ANCHOR"],
    says: [
      "In January: the beginning of a party's chain of secrets, from which it has no secret of the year to choose. ANCHOR has 64 hex digits",
      "(`secretsOfYear` of double-random/ceremony makes it). A second anchor of a party is written too, said, and listed by every audit.",
    ],
    example:
      "anchor 2026-market --name bureau --hash 2e57fb829f9332fd98ee0ac6d1c41f6ad5f5a0b1f2a0aab6a1b4b1b7a7c0d3e1 --at 2026-01-04T09:00:00+08:00 --by officer-1",
  },
  reveal: {
    calls: ["reveal CASE --matter ID --file FILE"],
    says: [
      "When the year is over: the secret of a matter whose small strata have phases, to which the policy is committed. FILE holds its 64 hex",
      "digits. From then on anybody can check every target.",
    ],
    example:
      "reveal 2026-market --matter FOOD --file phase.secret --at 2026-12-31T17:00:00+08:00 --by officer-1",
  },
  result: {
    calls: ["result CASE --file FILE [--accept readings]"],
    says: [
      "Steps of results, an entry each, all or none. Columns: unit, draw, step, day, codes, inspectors, correctBy, text, approver; also",
      "those of the table of results that `papers` writes. Without a draw the unit has one visit; without a column of steps all are enter.",
      "Steps: enter, return, reject, publish, correct, annul, withdraw, close. Codes or words, several as `A;E`.",
      "FILE is a workbook (.xlsx) or a text table in UTF-8, UTF-16 or GB 18030, with headings and words in English or Chinese. What is",
      "not taken letter for letter is listed, and written only with --accept readings.",
    ],
    example: "result 2026-market --file results.xlsx --at 2026-03-05T17:00:00+08:00 --by officer-1 --dry-run",
  },
  event: {
    calls: ["event CASE --file FILE [--accept readings]"],
    says: [
      "What bears on the class of a unit. Columns: unit, event, day, reference. Events: penalty, accident, complaint, repair.",
      "FILE is a workbook (.xlsx) or a text table in UTF-8, UTF-16 or GB 18030, with headings and words in English or Chinese. What is",
      "not taken letter for letter is listed, and written only with --accept readings.",
    ],
    example: "event 2026-market --file events.xlsx --at 2026-03-05T17:00:00+08:00 --by officer-1",
  },
  visits: {
    calls: ["visits CASE --file FILE --authority ID [--level LEVEL] [--accept readings]"],
    says: [
      "Visits that others have made. Columns: unit, day; and kind, result, matter, authority, level.",
      "FILE is a workbook (.xlsx) or a text table in UTF-8, UTF-16 or GB 18030, with headings and words in English or Chinese. What is",
      "not taken letter for letter is listed, and written only with --accept readings.",
    ],
    example:
      "visits 2026-market --file visits.xlsx --authority 210500-fire --at 2026-01-04T09:00:00+08:00 --by officer-1",
  },
  change: {
    calls: ["change CASE --to FOLDER [--as-of DAY] [--file FILE --approver NAME] [--accept readings]"],
    says: [
      "The registry as it is by now: FOLDER holds units.csv, inspectors.csv and history.csv. Without --file the difference is shown, and",
      "a table of reasons is written there (reasons.csv, with --zh 变更理由.csv), a row for every unit that differs; you fill in code and",
      "reason. With it as FILE the change is written, and the lists are kept in registries/DAY of the case for later acts and draws.",
      "FILE is a workbook (.xlsx) or a text table in UTF-8, UTF-16 or GB 18030, with headings and words in English or Chinese. What is",
      "not taken letter for letter is listed, and written only with --accept readings.",
    ],
    example:
      "change 2026-market --to lists-of-may --as-of 2026-05-06 --file lists-of-may/reasons.csv --approver head --at 2026-05-06T09:00:00+08:00 --by officer-1",
  },
  amend: {
    calls: ["amend CASE --to policy.json [--later] --reason TEXT --approver NAME"],
    says: [
      "Other rules in the middle of the year. Visits on days that are closed now move, with --later only by `move`. The new rules become",
      "the policy.json of the case; the old ones stay beside it under the name of the day.",
    ],
    example:
      "amend 2026-market --to new-policy.json --reason 'the notice of 3 March' --approver head --at 2026-03-03T08:00:00+08:00 --by officer-1",
  },
  rate: {
    calls: ["rate CASE --until DAY"],
    says: ["The scores to which results and events up to a day lead, by the scoring of the policy."],
    example: "rate 2026-market --until 2026-12-31 --at 2026-12-31T17:00:00+08:00 --by officer-1",
  },
  due: {
    calls: ["due CASE --at INSTANT [--calendars FILE.json]"],
    says: [
      "What is to be done by when, what is late first. Exit 1 where something is. FILE: calendars of the next year.",
    ],
    example: "due 2026-market --at 2026-03-05T17:00:00+08:00",
  },
  report: {
    calls: ["report CASE --at INSTANT [--calendars FILE.json]"],
    says: [
      "The figures of the year so far: owed, drawn, void, made, found, put right, published in time; caps and promises.",
    ],
    example: "report 2026-market --at 2026-12-31T18:00:00+08:00",
  },
  papers: {
    calls: [
      "papers CASE [--to FOLDER] [--at DAY] [--round ID] [--matter ID] [--xlsx] [--csv [--bom]] [--html] [--ics] [--calendars FILE.json]",
    ],
    says: [
      "What an office hands on, by the ledger as it stood on that day (that of its last entry): plan, drawn list, teams, each inspector's",
      "tasks, results and statistics as workbooks and CSV; notices, task sheets and the hand-over of the two lists as pages to print on A4;",
      "calendars in which moved visits are moved and others cancelled. Into the folder `papers` of the case, or that of --to. All kinds, or",
      "those that are named; workbooks need `npm install write-excel-file`. --bom: CSV that a spreadsheet opens as UTF-8. Papers of an",
      "earlier run are replaced, and what somebody has changed is not.",
    ],
    example: "papers 2026-market --at 2026-05-07 --round H1 --xlsx --html",
    isNoAct: true,
  },
  carry: {
    calls: ["carry CASE --to NEXT [--dry-run]"],
    says: [
      "What the year hands to the next: history.csv with the visits of this year, not-visited.csv and open.csv, in the folder NEXT.",
      "A file that stands there is not replaced.",
    ],
    example: "carry 2026-market --to 2027-market",
  },
  archive: {
    calls: ["archive CASE [CASE ...] --out FILE [--dry-run]"],
    says: [
      "The year as one file, ledger and registries, for `verify FILE`. It holds the registry in the clear, and no registry.key.",
      "Exit 1 where a registry that the ledger names is not at hand: of a ledger that several cases share, name all of them.",
    ],
    example: "archive 2026-market --out 2026-market.archive.json",
  },
};
