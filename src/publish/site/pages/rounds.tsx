/** Each round: what was announced and when, from where the seed came, what each stratum owed, and who was drawn. */
import type { PageSpec } from "../frame.js";
import { Pager, partsOf } from "../parts/paged.js";
import { Facts, Hex, RuleName, Table, Told, UnitName, When } from "../parts/parts.js";
import { ReplacedNote } from "../parts/replaced-note.js";
import { Sources } from "../parts/sources.js";
import { UndrawnRounds } from "../parts/undrawn.js";
import type { DrawSeen, VisitSeen } from "../record/public-record.js";
import { isWithheld, listIn, numberIn, plainOf, type Seen, textIn } from "../record/seen.js";
import { drawPath, type Here, type Site } from "../site.js";
import { digits, percent } from "../speech.js";
import { drawTitle, roundSeen, stratumTitle } from "../titles.js";
import { replacedUntold } from "../untold.js";

export function roundsPages(site: Site): PageSpec[] {
  const { say, record } = site;
  const overview: PageSpec = {
    path: "rounds.html",
    section: "rounds.html",
    title: say("各轮抽签", "The draws"),
    content: (here) => <Overview here={here} />,
  };
  return [overview, ...record.draws.flatMap((draw) => [roundPage(site, draw), ...listPages(site, draw)])];
}

function Overview({ here }: { readonly here: Here }) {
  const { say, record } = here;
  return (
    <>
      <p class="lead">
        {say(
          "每一轮先公告应抽数量和种子来源，种子产生后再抽签。先后顺序由账本固定。",
          "Of each round the numbers owed and the sources of the seed are announced first; the draw is made once the seed exists. The record fixes that order.",
        )}
      </p>
      <ul>
        {record.draws.map((draw) => (
          <li key={draw.drawId}>
            <a href={here.to(drawPath(draw))}>{drawTitle(here, draw)}</a>
            {draw.void === null ? "" : say("（已作废）", " (void)")}
          </li>
        ))}
      </ul>
      <UndrawnRounds here={here} />
    </>
  );
}

function roundPage(site: Site, draw: DrawSeen): PageSpec {
  return {
    path: drawPath(draw),
    section: "rounds.html",
    title: site.say(`抽签：${drawTitle(site, draw)}`, `Draw: ${drawTitle(site, draw)}`),
    content: (here) => <Round here={here} draw={draw} />,
  };
}

function Round({ here, draw }: { readonly here: Here; readonly draw: DrawSeen }) {
  const { say, policy } = here;
  const round = roundSeen(policy, draw);
  return (
    <>
      {draw.void === null ? null : (
        <div class="card quiet">
          <p>
            {say("本次抽签已作废：", "This draw is void: ")}
            <Told here={here} value={textIn(draw.void.body, "reason")} />
            {say("。批准人：", ". Approved by ")}
            <Told here={here} value={textIn(draw.void.body, "approver")} />
          </p>
        </div>
      )}
      <Facts
        rows={[
          [say("抽签编号", "Draw id"), <code>{draw.drawId}</code>],
          [say("检查期间", "Days of visits"), round === undefined ? "–" : `${round.from} – ${round.until}`],
          [say("公告时间", "Announced"), <When at={draw.plan.at} />],
          [
            say("抽签时间", "Drawn"),
            draw.draw === null ? say("尚未抽签", "not yet") : <When at={draw.draw.at} />,
          ],
          [say("经办", "Written by"), <Told here={here} value={draw.plan.by} />],
          [say("方法", "Method"), <Code here={here} value={draw.method} />],
        ]}
      />
      <h2>{say("种子：先公告来源，后产生数值", "The seed: sources first, values later")}</h2>
      <Sources here={here} draw={draw} />
      <Strata here={here} draw={draw} />
      <LeftOut here={here} draw={draw} />
      <Verdict here={here} draw={draw} />
    </>
  );
}

function Strata({ here, draw }: { readonly here: Here; readonly draw: DrawSeen }) {
  const { say, policy } = here;
  const [list] = listPaths(draw);
  return (
    <>
      <h2>{say("各层抽签情况", "Stratum by stratum")}</h2>
      <Table
        caption={say("抽签池、应抽数量、截止线与抽中数量", "Pool, quota, cut-off and drawn")}
        head={[
          say("层", "Stratum"),
          say("对象", "Units"),
          say("抽签池", "Pool"),
          say("全年累计应抽", "Owed so far"),
          say("本轮应抽", "Quota"),
          say("抽中", "Drawn"),
          say("占池", "Of pool"),
          say("截止线（最大中签签号）", "Cut-off (largest ticket drawn)"),
        ]}
        numbers={[1, 2, 3, 4, 5, 6]}
        rows={draw.strata.map((line) => [
          <bdi>{stratumTitle(policy, draw.matter, line.stratum)}</bdi>,
          counted(line.units),
          counted(line.pool),
          counted(line.target),
          counted(line.quota),
          draw.draw === null ? "–" : digits(line.drawn),
          draw.draw === null || line.pool === null ? "–" : percent(line.drawn, line.pool),
          line.cutOff === null ? "–" : <Cut here={here} cutOff={line.cutOff} />,
        ])}
      />
      {draw.draw === null ? null : (
        <p>
          <a href={here.to(list!)}>{say("查看抽中名单与签号", "Who was drawn, with their tickets")}</a>
          {draw.void === null ? (
            <>
              {" · "}
              <a href={here.to(`visits/${draw.number}.html`)}>{say("查看检查人员", "Who goes")}</a>
            </>
          ) : null}
        </p>
      )}
    </>
  );
}

function Code({ here, value }: { readonly here: Here; readonly value: Seen<string> | null }) {
  return typeof value === "string" ? <code>{value}</code> : <Told here={here} value={value} />;
}

function Cut({
  here,
  cutOff,
}: {
  readonly here: Here;
  readonly cutOff: Parameters<typeof Told>[0]["value"];
}) {
  return typeof cutOff === "string" ? (
    <code title={cutOff}>{cutOff.slice(0, 16)}…</code>
  ) : (
    <Told here={here} value={cutOff} />
  );
}

function counted(number: number | null): string {
  return number === null ? "–" : digits(number);
}

function LeftOut({ here, draw }: { readonly here: Here; readonly draw: DrawSeen }) {
  const { say } = here;
  const counts = listIn(draw.draw?.body, "leftOut", "byRule");
  const rows = counts.rows.flatMap((row) => {
    const rule = plainOf(textIn(row, "rule"));
    const count = plainOf(numberIn(row, "count"));
    return rule === null || count === null ? [] : [{ rule, count }];
  });
  if (rows.length === 0 && counts.withheld === null) return null;
  return (
    <>
      <h2>{say("未进入抽签池的对象", "Units that were not in the pool")}</h2>
      {counts.withheld === null ? (
        <Table
          class="narrow"
          caption={say("依据的规则与户数", "By which rule, and how many")}
          head={[say("规则", "Rule"), say("户数", "Units")]}
          numbers={[1]}
          rows={rows.map(({ rule, count }) => [<RuleName here={here} rule={rule} />, digits(count)])}
        />
      ) : (
        <p>
          {say("依据的规则与户数：", "By which rule, and how many: ")}
          <Told here={here} value={counts.withheld} />
        </p>
      )}
    </>
  );
}

/** How anybody computes a ticket of this draw. */
function Verdict({ here, draw }: { readonly here: Here; readonly draw: DrawSeen }) {
  const { say } = here;
  if (isWithheld(draw.seed))
    return (
      <>
        <h2>{say("自己计算签号", "Compute a ticket yourself")}</h2>
        <p>
          {say("种子：", "The seed: ")}
          <Told here={here} value={draw.seed} />
        </p>
      </>
    );
  if (draw.seed === null || draw.key === null) return null;
  return (
    <>
      <h2>{say("自己计算签号", "Compute a ticket yourself")}</h2>
      <p>
        {say(
          "签号是对“密钥＋标识”计算的 SHA-256 值（64 位十六进制）。签号不大于所在层截止线的对象即被抽中。任何 SHA-256 计算器都能得出同样的结果。",
          "A ticket is the SHA-256 of the key followed by the id, in 64 hex digits. Whoever has a ticket up to the cut-off of the stratum was drawn. Any SHA-256 calculator gives the same.",
        )}
      </p>
      <Facts
        rows={[
          [say("种子", "Seed"), <Hex value={draw.seed} />],
          [say("本轮密钥", "Key of this draw"), <Hex value={draw.key} />],
        ]}
      />
    </>
  );
}

function listPaths(draw: DrawSeen): string[] {
  return partsOf([...draw.visits.values()]).map((_, n) => `rounds/${draw.number}-${n + 1}.html`);
}

function listPages(site: Site, draw: DrawSeen): PageSpec[] {
  if (draw.draw === null) return [];
  const paths = listPaths(draw);
  return partsOf([...draw.visits.values()]).map((part, n) => ({
    path: paths[n]!,
    section: "rounds.html",
    title: site.say(`抽中名单：${drawTitle(site, draw)}`, `Drawn: ${drawTitle(site, draw)}`),
    content: (here) => <List here={here} draw={draw} part={part} paths={paths} />,
  }));
}

interface ListProps {
  readonly here: Here;
  readonly draw: DrawSeen;
  readonly part: readonly VisitSeen[];
  readonly paths: readonly string[];
}

function List({ here, draw, part, paths }: ListProps) {
  const { say, policy } = here;
  const hidden = draw.strata.find(({ withheld }) => withheld !== null)?.withheld ?? null;
  return (
    <>
      <p>
        <a href={here.to(drawPath(draw))}>{say("返回本轮抽签", "Back to the draw")}</a>
      </p>
      {hidden === null ? null : <Told here={here} value={hidden} />}
      <ReplacedNote here={here} by={replacedUntold(draw)} />
      <Pager here={here} paths={paths} />
      <Table
        caption={say("抽中的对象，按层和签号排列", "Drawn units, by stratum and ticket")}
        head={[
          say("名称", "Name"),
          say("标识", "Id"),
          say("层", "Stratum"),
          say("签号", "Ticket"),
          say("说明", "Remark"),
        ]}
        rows={part.map((visit) => [
          <UnitName here={here} unit={visit.unit} />,
          isWithheld(visit.unit) ? "–" : <code>{visit.unit}</code>,
          <bdi>{stratumTitle(policy, draw.matter, visit.stratum ?? "")}</bdi>,
          typeof visit.ticket === "string" ? (
            <code title={visit.ticket}>{visit.ticket.slice(0, 12)}…</code>
          ) : (
            <Told here={here} value={visit.ticket} />
          ),
          <Remark here={here} visit={visit} />,
        ])}
      />
      <Pager here={here} paths={paths} below />
    </>
  );
}

function Remark({ here, visit }: { readonly here: Here; readonly visit: VisitSeen }) {
  const { say } = here;
  if (visit.void !== null)
    return <>{say("不再检查，由候补递补", "not visited; the reserve takes its place")}</>;
  if (visit.insteadOf !== null)
    return (
      <>
        {say("候补递补：代替 ", "from the reserve, in place of ")}
        <UnitName here={here} unit={visit.insteadOf} />
      </>
    );
  if (typeof visit.forced === "string") return <RuleName here={here} rule={visit.forced} />;
  if (visit.score !== null) return <>{say(`按风险分值 ${visit.score}`, `by its score ${visit.score}`)}</>;
  return <>{say("按签号", "by its ticket")}</>;
}
