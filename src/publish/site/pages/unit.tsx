/** A unit that is visited: why it was drawn, with its numbers; who comes and by which rules; what was found. */
import type { ComponentChildren } from "preact";
import type { PageSpec } from "../frame.js";
import { listGap } from "../gaps.js";
import { Found } from "../parts/found.js";
import { GapText } from "../parts/gap-note.js";
import { CodeTold, Facts, Hex, RuleName, Told, UnitName, When } from "../parts/parts.js";
import { TicketScale } from "../pictures/ticket-scale.js";
import type { CaseSeen, DrawSeen, VisitSeen } from "../record/public-record.js";
import { isWithheld, placeIn, plainOf, textIn } from "../record/seen.js";
import { drawPath, type Here, type Site, type SiteVisit, unitPath } from "../site.js";
import { digits } from "../speech.js";
import { drawTitle, stratumTitle } from "../titles.js";
import { headOf, isGivenUp, Who } from "./unit-who.js";

export function unitPages(site: Site): PageSpec[] {
  return [...site.visitsOf].map(([id, visits]) => {
    const name = site.unitOf.get(id)?.name ?? "";
    return {
      path: unitPath(id),
      section: "find.html",
      title: name === "" ? id : name,
      content: (here) => <UnitPage here={here} id={id} visits={visits} />,
    };
  });
}

interface UnitProps {
  readonly here: Here;
  readonly id: string;
  readonly visits: readonly SiteVisit[];
}

function UnitPage({ here, id, visits }: UnitProps) {
  const { say } = here;
  const area = here.unitOf.get(id)?.area;
  return (
    <>
      <Facts
        rows={[
          [say("标识", "Id"), <code>{id}</code>],
          ...(area === undefined || area === "" ? [] : ([[say("区域", "Area"), <bdi>{area}</bdi>]] as const)),
        ]}
      />
      {visits.map((each) => (
        <section key={each.draw?.drawId ?? each.case?.drawId}>
          <h2>{headOf(here, each)}</h2>
          {each.draw === null ? <WhyCase here={here} {...each} /> : null}
          {isByResult(id, each) ? (
            <ByResult here={here} of={(each.draw ?? each.case)!} />
          ) : (
            <Listed here={here} id={id} visits={visits} own={each} />
          )}
          {isGivenUp(each) ? <GivenUp here={here} /> : null}
          {isGivenUp(each) && each.visit.result === null ? null : <Found here={here} {...each} />}
        </section>
      ))}
    </>
  );
}

interface ListedProps extends UnitProps {
  readonly own: SiteVisit;
}

/** What the list of a draw or case tells: why it was drawn, and who comes. */
function Listed({ here, id, visits, own }: ListedProps) {
  const { draw, visit } = own;
  return (
    <>
      {draw === null ? null : <WhyDrawn here={here} id={id} draw={draw} visit={visit} />}
      {isGivenUp(own) ? null : <Who here={here} all={visits} {...own} />}
    </>
  );
}

/** The list is withheld: nothing but its published result tells of the visit. */
function isByResult(id: string, { draw, case: own }: SiteVisit): boolean {
  return (draw ?? own)!.byResult.has(id);
}

function ByResult({ here, of }: { readonly here: Here; readonly of: DrawSeen | CaseSeen }) {
  const { say } = here;
  const gap = listGap(here, of);
  return (
    <div class="card quiet">
      <p>
        {say(
          "该对象已受检查，结果已经公布。名单所载的其余内容（抽签、检查人员）：",
          "It was visited, and the result is published. What else the list tells (its lot, who came): ",
        )}
        {gap === null ? "–" : <GapText here={here} gap={gap} />}
      </p>
    </div>
  );
}

function GivenUp({ here }: { readonly here: Here }) {
  const { say } = here;
  return <p>{say("已作废，不据此派人检查。", "It was given up: nobody comes because of it.")}</p>;
}

interface WhyProps {
  readonly here: Here;
  readonly id: string;
  readonly draw: DrawSeen;
  readonly visit: VisitSeen;
}

function WhyDrawn({ here, id, draw, visit }: WhyProps) {
  const { say, policy } = here;
  const line = draw.strata.find(({ stratum }) => stratum === visit.stratum);
  const { key } = draw;
  const [ticket, cutOff] = [plainOf(visit.ticket), plainOf(line?.cutOff ?? null)];
  return (
    <>
      <div class={draw.void === null ? "card" : "card quiet"}>
        <h3>
          {visit.insteadOf === null
            ? say("为什么抽中", "Why it was drawn")
            : say("为什么检查", "Why it is visited")}
        </h3>
        <p>
          <Reason here={here} visit={visit} />
        </p>
        {ticket === null || cutOff === null ? null : (
          <TicketScale here={here} ticket={ticket} cutOff={cutOff} />
        )}
        <p>
          {say("所在层：", "Stratum: ")}
          <bdi>{stratumTitle(policy, draw.matter, visit.stratum ?? "")}</bdi>
          {line === undefined
            ? ""
            : say(
                `；抽签池 ${digits(line.pool ?? 0)} 户，应抽 ${digits(line.quota ?? 0)} 户。`,
                `; pool of ${digits(line.pool ?? 0)}, quota ${digits(line.quota ?? 0)}.`,
              )}
          {draw.void === null ? "" : say("本次抽签已作废。", " This draw is void.")}
        </p>
      </div>
      <Facts
        rows={[
          [say("抽签", "Draw"), <a href={here.to(drawPath(draw))}>{drawTitle(here, draw)}</a>],
          [say("抽签时间", "Drawn"), draw.draw === null ? "–" : <When at={draw.draw.at} />],
          ...(key === null
            ? []
            : ([
                [say("本轮密钥", "Key of the draw"), <Hex value={key} />],
                [say("计算签号", "To compute"), <code class="hex">{`SHA-256("${key}${id}")`}</code>],
              ] as const)),
          [
            say("签号", "Ticket"),
            ticket === null ? <Told here={here} value={visit.ticket} /> : <Hex value={ticket} />,
          ],
          [say("截止线", "Cut-off"), cutOff === null ? "–" : <Hex value={cutOff} />],
          visit.reservePlace === null
            ? [say("名次", "Place in its stratum"), visit.rank === null ? "–" : String(visit.rank)]
            : [say("候补名次", "Place in the reserve"), String(visit.reservePlace)],
        ]}
      />
    </>
  );
}

function Reason({ here, visit }: { readonly here: Here; readonly visit: VisitSeen }) {
  const { say } = here;
  if (visit.insteadOf !== null)
    return (
      <>
        {say("由候补递补，代替 ", "It came from the reserve, in place of ")}
        <UnitName here={here} unit={visit.insteadOf} />
        {say(
          "；递补顺序由签号决定，任何人不能挑选。",
          "; tickets fix the order of the reserve, nobody chooses.",
        )}
      </>
    );
  if (typeof visit.forced === "string")
    return (
      <>
        {say("依下列规则本轮必须检查：", "A rule requires a visit in this round: ")}
        <RuleName here={here} rule={visit.forced} />
      </>
    );
  if (visit.score !== null)
    return <>{say(`按风险分值（${visit.score}）列入。`, `Taken by its score (${visit.score}).`)}</>;
  return (
    <>
      {say(
        "签号不大于所在层的截止线，因此抽中。签号由公开种子和标识计算得出，与其他对象无关。",
        "Its ticket is up to the cut-off of its stratum. The ticket follows from the public seed and the id, and from nothing else.",
      )}
    </>
  );
}

function WhyCase({ here, case: own }: { readonly here: Here; readonly case: SiteVisit["case"] }) {
  const { say } = here;
  const { ground, opened, drawId } = own!;
  return (
    <>
      <div class="card">
        <h3>{say("为什么检查", "Why it is visited")}</h3>
        <p>
          <HowChosen here={here} case={own!} />
          {say("事由：", "Ground: ")}
          <CodeTold here={here} code={ground} />
          {say("；说明：", "; reason: ")}
          <Told here={here} value={textIn(opened.body, "reason")} />
        </p>
      </div>
      <Facts
        rows={[
          [say("个案编号", "Case"), <code>{drawId}</code>],
          [say("立案时间", "Opened"), <When at={opened.at} />],
          [say("受理时间", "Arrived"), <Told here={here} value={textIn(opened.body, "arrived")} />],
          [
            say("办理期限", "Due"),
            <Told here={here} value={textIn(opened.body, "due") ?? say("未定期限", "no time limit")} />,
          ],
          ...urgentRow(here, opened.body),
          [say("批准人", "Approved by"), <Told here={here} value={textIn(opened.body, "approver")} />],
        ]}
      />
    </>
  );
}

/** That it is urgent, or that a rule withholds whether it is. */
function urgentRow(here: Here, body: unknown): (readonly [string, ComponentChildren])[] {
  const urgent = placeIn(body, "urgent");
  const name = here.say("紧急", "Urgent");
  if (isWithheld(urgent)) return [[name, <Told key="urgent" here={here} value={urgent} />]];
  return urgent === true ? [[name, here.say("是", "yes")]] : [];
}

/** A joint inspection goes where another draw leads; nothing else beside the draw is by lot. */
function HowChosen({ here, case: { opened } }: { readonly here: Here; readonly case: CaseSeen }) {
  const { say, record } = here;
  const lead = plainOf(textIn(opened.body, "lead", "drawId"));
  if (lead === null) return <>{say("不是抽签决定的。", "Not by lot. ")}</>;
  const draw = record.draws.find(({ drawId }) => drawId === lead);
  return (
    <>
      {say("随下列抽签一同检查：", "It goes along with a draw, which chose the unit: ")}
      {draw === undefined ? (
        <code>{lead}</code>
      ) : (
        <a href={here.to(drawPath(draw))}>{drawTitle(here, draw)}</a>
      )}
      {say("。", ". ")}
    </>
  );
}
