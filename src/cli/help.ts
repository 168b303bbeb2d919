/** What `double-random --help` says. */
export const HELP = `double-random: random inspections that anybody can check · 可核验的双随机抽查

  double-random init FOLDER --year YEAR [--at DAY] [--authority NAME]
      An empty case: workbooks with headings, drop-down lists and an example row, policy.json to change, announcement.json to fill in, and
      README.md, which says in which order. --at is the cut-off day of the lists, the last of the year before when left out. With --zh all of it in Chinese.
  double-random check CASE [--at DAY] [--out DIR] [--accept readings]
      Reads the lists as an office keeps them (检查对象.xlsx 检查人员.xlsx 检查记录.xlsx, also .csv): how each column is understood, what is read
      otherwise than it stands, what is doubtful or refused. Writes doubts.xlsx with these cells marked, and nothing else. --accept readings,
      when all of them are right: writes units.csv, inspectors.csv and history.csv, which the other commands read, and readings.json.
  double-random plan CASE [--out DIR]
      Compiles the year: what every stratum owes in every round, or the contradictions in the rules. Writes plan.csv.
  double-random ceremony CASE --at INSTANT
      Says of every round where it stands and what comes next: announce, wait for the values, draw, visit, publish.
  double-random announce CASE [--out DIR] [--again --reason TEXT --approver NAME] [--key FILE] [--dry-run]
      Announces a round before its seed can be known. CASE is a folder with policy.json units.csv inspectors.csv history.csv
      announcement.json. Writes ledger.jsonl; publish the head that it prints.
  double-random room CASE --out FILE.html [--round ID] [--matter ID] [--key FILE]
      The draw room of the announced round, one file for a projector that needs no network: what is bound, the values read aloud, seed, draws,
      teams, the ledger to save. It holds registry and registry.key: for the office, NOT for publication. --key: secret of a salted ledger.
      现场公开抽签页：单个文件，离线使用；内含名录库和密钥，仅供机关使用，不得公布（docs/room.zh-CN.md）。
  double-random run CASE [--out DIR] [--again --reason TEXT --approver NAME] [--key FILE] [--dry-run]
      Draws a round, announced before or not. CASE is a folder with policy.json units.csv inspectors.csv history.csv seed.json.
      Writes ledger.jsonl, drawn.csv, teams.csv and pool.csv to DIR (CASE when left out). Where the policy has several matters, or the
      ledger other draws, the tables carry matter and round: drawn.FIRE-01.2026-Q2.csv. No draw overwrites those of another.
      An existing ledger.jsonl there is continued; a round that was drawn is not drawn again without --again, which
      somebody else than who draws has to approve. --key: secret of a salted ledger, here and where a round is announced.
  double-random verify CASE | LEDGER|ARCHIVE [CASE ...] [--head HASH] [--published FILE.json] [--opened FILE.json]
                       [--at INSTANT] [--checkpoint FILE --keys FILE] [--stamp FILE.tsr --roots FILE.pem --at INSTANT]
      Checks the chain; with case folders draws everything again and checks every rule. A folder holds units.csv,
      inspectors.csv and history.csv, or such files of each registry in registries/NAME; registry.key beside them makes it private
      (for every CASE here), and --key FILE hands over the key of an ARCHIVE that does not hold it. Prints the head and which draws were made again; exit 1 where one was left out. --head HASH, a head that was published or noted earlier, or its check code: does the ledger end with it, or go on from it? --published holds values of beacons
      and texts as they were published, --opened what came out of sealed secrets ([{ drawId, party, value }]), --at says when the audit is. With --checkpoint: is the ledger that of the checkpoint, or does it go on
      from it, and have those in --keys signed it (verifier keys, one a line, or JSON)? With --stamp: when did somebody else see it?
  double-random verify RECEIPT ENTRY|LEDGER --keys FILE
      Was this entry on the ledger that the trusted keys have signed? RECEIPT is a .tlog-proof file; --hash HASH instead of the entry will do.
  double-random verify RECEIPT [CASE | LEDGER]   or   verify VISIT CASE | LEDGER   or   verify CASE | LEDGER --code XXXXX-XXXXX
      How did a unit stand in a draw (RECEIPT: a file that the office gave to it), and is there such a visit (VISIT: the text of a visit's
      QR code, as a file; or its code as it is typed)? LEDGER is the ledger or its public view. Exit 1: it does not hold, has ended, or is not on record.
  double-random key --name ORIGIN --key FILE
      The verifier key of a secret (64 hex digits, from \`openssl rand -hex 32\`): one line, for everybody who is to check what it signs.
  double-random log LEDGER --out DIR --name ORIGIN [--key FILE]
      The ledger as the static site of a transparency log: tiles, checkpoint, and checkpoint.tsq for a time-stamp authority. FILE holds the
      secret, 64 hex digits; without it the checkpoint is left to be signed. Nothing is written unless it goes on from the checkpoint in DIR.
  double-random prove LEDGER --entry N [--checkpoint FILE] [--out DIR]
      The receipt of one entry, entry-N.tlog-proof, and the entry. The checkpoint is the one beside the ledger, or in DIR.
  double-random explain LEDGER [CASE …] --unit ID | --inspector ID [--matter ID] [--round ID] [--draw DRAW-ID]
      Says why a unit was drawn or not, who could have gone and why not: in every draw in which it occurs, or in those named.
  double-random publish CASE | LEDGER [CASE ...] --out DIR [--at DAY] [--lang zh|en] [--checkpoint FILE] [--whole | --view FILE]
      Writes the public site of the year to DIR: static files that need no server. It shows what may be seen on --at, left out: on the day of
      the last entry, never by the clock; what a rule withholds, and entries of later days, are in no file. A ledger without salts cannot be shown in part:
      --whole publishes all of it. --view names the view to show: one of this ledger that shows no more than may be seen on its day. --checkpoint is one of this
      ledger, with no more entries than are shown. Both languages where --lang is left out. A site that stood in DIR before is replaced.
  double-random view CASE | LEDGER [--at DAY] --out FILE
      Writes the public view alone, a text of lines as the ledger is: what everybody may see on the day. It prints the command that
      verifies the view on its day. FILE may be an earlier view of this ledger, and no other file that is there.
  double-random view ONE OTHER
      Do two views (files, or the folders of two sites) show the same ledger, as far as both go?
  double-random receipts CASE --at INSTANT --by NAME [--draw DRAW-ID] [--unit ID] [--checkpoint FILE] [--key FILE] [--out DIR]
      Writes to the ledger how every unit stood in each draw, as one root a draw, and to DIR the receipts: a file of lines for each draw;
      with --unit those of one unit, and receipts.html with its slips to print. --checkpoint (of this ledger, made after them) adds the way into the log.
  double-random codes CASE --at INSTANT --by NAME [--draw DRAW-ID] [--key FILE] [--out DIR]
      Gives every visit of the year its code, and ends those of visits that changed. Writes codes.csv and codes.html, slips for those who
      make the visits; with --draw those of one draw or case, in files that carry its name. A firm looks a code up on check.html of the
      public site.
  double-random upload CASE --edition national|FILE [--round ID] [--matter ID] [--at DAY] [--partial] [--out DIR] [--key FILE] [--dry-run]
      Writes the tables that an office owes to DIR (CASE/uploads when left out): checks, plans and drawn units for the national
      supervision system, and the records of the publicity system, with 核对报告.csv: every field that is missing or does not fit, and what no public
      source confirms. Exit 1 where something does not fit; then the report is written alone, with --partial the rows that fit too. --at is
      the last day that counts, that of the last entry when left out. What the office says itself stands in CASE/uploads.json. FILE is the
      edition of a province (docs/uploads.md); upload --edition national --to FILE writes the national one to start from.
  double-random replay FILE
      Draws again what another system drew and published, and says how the published list differs. FILE is JSON: the method, what it asks
      for, and published, the list; docs/elsewhere.md has one of each method. These methods are for replay only: nothing is drawn by them.
{acts}

  --json   answer for programs: codes and data, in no language          --version   of the package, and the protocol it speaks
  --lang zh|en   the language; --zh is --lang zh · 全部中文（double-random --help --zh）. Left out, settings.json of the case decides
      ({"language": "zh"}), else the system (LC_ALL, LC_MESSAGES, LANG). double-random NAME --help   one command, with an example
  --ledger DIR   wherever a CASE is named: the folder of a ledger that several cases share. settings.json of each names it for good
      ({"ledger": "../shared"}); left out everywhere, the ledger stands in CASE. An authority that begins on a ledger of others says so
      once: announce, run or the first act with --new-authority NAME, the name in its policy.json

No command destroys what it did not write: a file or a folder of something else that stands in the place is left as it is, and said.

Exit: 0 clean, 1 findings, contradictions, another list, or a round that cannot be staffed, 2 bad input (nothing is written).
`;
