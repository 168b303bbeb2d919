/** The record itself: to download, with its head; how anybody checks it; and all entries in their order. */
import { offsetOf } from "../../../kernel/iso-date.js";
import type { PageSpec } from "../frame.js";
import { Pager, partsOf } from "../parts/paged.js";
import { Facts, Hex, Table, Told, When } from "../parts/parts.js";
import type { PublicEntry } from "../record/public-record.js";
import { countWithheld } from "../record/seen.js";
import type { Here, Site } from "../site.js";
import { digits } from "../speech.js";

/** Files of the site beside its pages. */
export const LEDGER_FILE = "ledger.jsonl";
export const CHECKPOINT_FILE = "checkpoint";

/** What goes with the record. */
export interface Given {
  readonly hasCheckpoint: boolean;
  /** The verify code; null where no check page is written. */
  readonly checker: string | null;
}

export function recordPages(site: Site, given: Given): PageSpec[] {
  const { say, record } = site;
  const parts = partsOf(record.entries);
  const paths = parts.map((_, n) => `record/${n + 1}.html`);
  const first: PageSpec = {
    path: "record.html",
    section: "record.html",
    title: say("账本与核验", "The record, and how to check it"),
    content: (here) => <RecordPage here={here} {...given} entries={paths[0]!} />,
  };
  const entries = parts.map(
    (part, n): PageSpec => ({
      path: paths[n]!,
      section: "record.html",
      title: say("账本条目", "Entries of the record"),
      content: (here) => <Entries here={here} part={part} paths={paths} />,
    }),
  );
  return [first, ...entries];
}

interface RecordProps extends Given {
  readonly here: Here;
  /** First page of the entries. */
  readonly entries: string;
}

function RecordPage({ here, hasCheckpoint, checker, entries }: RecordProps) {
  const { say, record, across, to } = here;
  return (
    <>
      <p class="lead">
        {say(
          "账本逐条记载计划、公告、抽签、派员、变更和结果。每条都含有前一条的校验码，改动任何一处，末条校验码都会不同。",
          "The record holds plan, announcements, draws, teams, changes and results, entry by entry. Each entry holds the hash of the one before it: whoever changes a place changes the last hash.",
        )}
      </p>
      <p>
        <a class="button" href={across("", LEDGER_FILE)} download>
          {say("下载账本", "Download the record")}
        </a>{" "}
        {hasCheckpoint ? (
          <a href={across("", CHECKPOINT_FILE)}>
            {say("检查点（签名的末条校验码）", "Checkpoint (the signed head)")}
          </a>
        ) : null}
      </p>
      <Facts
        rows={[
          [say("条目", "Entries"), digits(record.entries.length)],
          [say("末条时间", "Last entry"), <When at={record.asOf} />],
          [say("末条校验码", "Head"), <Hex value={record.head} />],
          [say("不予公开之处", "Places withheld"), digits(record.withheld)],
        ]}
      />
      <p>
        <a href={to(entries)}>{say("逐条查看账本", "Read the entries")}</a>
      </p>
      {checker === null ? null : (
        <p>
          <a class="button" href={to("check.html")}>
            {say("在本页面核验账本", "Check the record in a page")}
          </a>
        </p>
      )}
      <How here={here} />
    </>
  );
}

function How({ here }: { readonly here: Here }) {
  const { say, to } = here;
  return (
    <>
      <h2>{say("自行核验", "Check it yourself")}</h2>
      <h3>{say("一、核对末条校验码", "1. Compare the head")}</h3>
      <p>
        {say(
          "把上面的末条校验码与机关在别处（公报、报纸、见证机构）公布的相比：相同，则账本从头到尾未被改动。",
          "Compare the head above with the one that the authority published elsewhere (a gazette, a newspaper, a witness): if they are the same, nothing on the record was changed.",
        )}
      </p>
      <h3>{say("二、计算一个签号", "2. Compute one ticket")}</h3>
      <p>
        <a href={to("find.html")}>{say("查询", "Search for")}</a>
        {say(
          "任何一个对象，页面会当场计算它的签号并与截止线比较。也可以用任何 SHA-256 计算器：",
          " any unit: the page computes its ticket and compares it with the cut-off. Any SHA-256 calculator will do as well:",
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <pre tabIndex={0}>
        <code>printf '%s' {say("'密钥标识'", "'KEYID'")} | sha256sum</code>
      </pre>
      <h3>{say("三、全部重算", "3. Do all of it again")}</h3>
      <p>
        {say("核验程序有两种独立实现：命令 ", "There are two independent programs: the command ")}
        <code>double-random</code>
        {say(
          "，以及只用标准库的 Python 程序。二者都读取下载的账本。",
          ", and one in Python with nothing but its standard library. Both read the file above.",
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <pre tabIndex={0}>
        <code>{commandsOf(here).join("\n")}</code>
      </pre>
      <h3>{say("四、抽签是否被操纵", "4. Could anybody choose the draw?")}</h3>
      <p>
        {say(
          "看",
          "Look whether the sources of the seed were announced before their values could exist: they stand with ",
        )}
        <a href={to("rounds.html")}>{say("各轮抽签", "each draw")}</a>
        {say(
          "中种子来源的公告时间是否早于数值产生的时间；来源为“未受约束的种子”的，抽签结果可能被人为选择。",
          ". Where a source is a “plain seed”, somebody could have chosen the outcome.",
        )}
      </p>
    </>
  );
}

/** A record with withheld places is judged by the day of which it is shown, as the check page does it. */
function commandsOf({ record, day }: Here): readonly string[] {
  const instant = record.withheld === 0 ? null : `${day}T23:59:59${offsetOf(record.entries[0]!.at)}`;
  return [
    `npx double-random verify ${LEDGER_FILE}${instant === null ? "" : ` --at ${instant}`} --head ${record.head}`,
    `python3 verify_ledger.py ${LEDGER_FILE}${instant === null ? "" : ` --at=${instant}`}`,
  ];
}

interface EntriesProps {
  readonly here: Here;
  readonly part: readonly PublicEntry[];
  readonly paths: readonly string[];
}

function Entries({ here, part, paths }: EntriesProps) {
  const { say } = here;
  return (
    <>
      <Pager here={here} paths={paths} />
      <Table
        caption={say("账本条目，按顺序", "Entries, in their order")}
        head={[
          say("序号", "No."),
          say("种类", "Kind"),
          say("时间", "When"),
          say("经办", "By"),
          say("不予公开", "Withheld"),
          say("校验码", "Hash"),
        ]}
        numbers={[4]}
        rows={part.map(({ seq, kind, at, by, hash, body }) => [
          digits(seq),
          kindText(here, kind),
          <When at={at} />,
          <Told here={here} value={by} />,
          digits(countWithheld(body)),
          <code title={hash}>{hash.slice(0, 16)}…</code>,
        ])}
      />
      <Pager here={here} paths={paths} below />
    </>
  );
}

function kindText({ say }: Here, kind: string): string {
  const names: Readonly<Record<string, string>> = {
    policy: say("抽查计划", "policy"),
    registry: say("对象名录的承诺", "commitment to the registry"),
    roster: say("人员名录的承诺", "commitment to the roster"),
    plan: say("本轮应抽数量公告", "plan of a round"),
    sources: say("种子来源公告", "sources of the seed"),
    draw: say("抽签", "draw"),
    teams: say("派员", "teams"),
    void: say("作废", "void"),
    substitution: say("人员替换", "substitution"),
    replacement: say("对象递补", "replacement"),
    staffing: say("补派人员", "later staffing"),
    move: say("改期", "move"),
    case: say("立案", "case"),
    assignment: say("个案派员", "assignment"),
    result: say("检查结果", "result"),
    visit: say("其他机关的检查", "visit of others"),
    change: say("名录变更", "change of the registry"),
    amendment: say("修改计划", "amendment"),
    event: say("信用事件", "event"),
    rating: say("信用评分", "rating"),
    anchor: say("秘密值链起点", "anchor"),
    phase: say("公开年度秘密值", "phase"),
    key: say("密钥", "key"),
  };
  return names[kind] ?? kind;
}
