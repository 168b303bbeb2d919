/** The plan: what the year owes, in which strata, in which rounds, by which rules. */

import type { Matter, Policy } from "../../../policy/policy.js";
import { titleOf } from "../../../policy/title-of.js";
import type { PageSpec } from "../frame.js";
import { listSaid } from "../parts/disclosure-words.js";
import { anchorOf, Facts, Table, withheldPlace } from "../parts/parts.js";
import { laneText, modeText, queryText, quotaText } from "../parts/policy-words.js";
import { codeText } from "../parts/rule-words.js";
import { authorityName, ownMatterOf, policyKey } from "../record/authorities.js";
import { type Here, type Site, standingDraws } from "../site.js";
import { roundTitle, stratumTitle } from "../titles.js";
import { heldText } from "../untold.js";

export function planPage({ say }: Site): PageSpec {
  return {
    path: "plan.html",
    section: "plan.html",
    title: say("抽查计划", "The plan"),
    content: (here) => <Plan here={here} />,
  };
}

function Plan({ here }: { readonly here: Here }) {
  const { policy, record } = here;
  return (
    <>
      {record.policies.map((each) => (
        <Head key={policyKey(each)} here={here} policy={each} />
      ))}
      {policy.matters.map((matter) => (
        <MatterPlan key={matter.id} here={here} matter={matter} />
      ))}
      <Lanes here={here} />
      <Shares here={here} />
    </>
  );
}

/** Whose plan it is; of several authorities each has a heading, to which the first page leads. */
function Head({ here, policy }: { readonly here: Here; readonly policy: Policy }) {
  const { say, record } = here;
  return (
    <>
      {record.policies.length === 1 ? null : (
        <h2 id={anchorOf(policyKey(policy))}>
          <bdi>{authorityName(record.policies, policy)}</bdi>
        </h2>
      )}
      <Facts
        rows={[
          [say("计划名称", "Plan"), <bdi>{titleOf(policy)}</bdi>],
          [say("机关", "Authority"), <bdi>{policy.authority}</bdi>],
          [say("年度", "Year"), String(policy.year)],
          [say("抽查事项", "Matters"), String(policy.matters.length)],
        ]}
      />
    </>
  );
}

function MatterPlan({ here, matter }: { readonly here: Here; readonly matter: Matter }) {
  const { say, policy } = here;
  const [strata, rounds] = [
    say("分层与应抽数量", "Strata, and how many each owes"),
    say("轮次安排", "Rounds"),
  ];
  const isOnly = policy.matters.filter((each) => titleOf(each) === titleOf(matter)).length === 1;
  const name = isOnly ? titleOf(matter) : `${titleOf(matter)} (${matter.id})`;
  return (
    <section>
      <h2>
        <bdi>{titleOf(matter)}</bdi>
      </h2>
      <Facts
        rows={[
          [say("检查对象范围", "Whom it concerns"), queryText(say, matter.population)],
          [say("抽取方式", "How often drawn"), modeText(say, matter)],
          [say("名单公开时间", "When the list is known"), <ListTime here={here} matter={matter} />],
          [say("候补名额（每层）", "Reserve of each stratum"), String(matter.reserve)],
        ]}
      />
      <Table
        caption={strata}
        label={`${name}: ${strata}`}
        head={[
          say("层", "Stratum"),
          say("条件", "Condition"),
          say("应抽数量", "Owed"),
          say("依据", "Source"),
        ]}
        rows={matter.strata.map((stratum) => [
          <bdi>{titleOf(stratum)}</bdi>,
          stratum.where === null ? say("其余对象", "all others") : queryText(say, stratum.where),
          [stratum, ...(stratum.also ?? [])].map((rule) => quotaText(say, rule)).join(say("；", "; ")),
          stratum.source ?? "–",
        ])}
      />
      <Table
        caption={rounds}
        label={`${name}: ${rounds}`}
        head={[
          say("轮次", "Round"),
          say("检查期间", "Days of visits"),
          say("占全年工作量", "Share of the year"),
        ]}
        rows={matter.rounds.map((round) => [titleOf(round), `${round.from} – ${round.until}`, round.share])}
      />
    </section>
  );
}

/** From when it is known who was drawn, and the rule that says so. */
function ListTime({ here, matter }: { readonly here: Here; readonly matter: Matter }) {
  const [policy, own] = ownMatterOf(here.record.policies, matter.id) ?? [here.policy, matter];
  const { rule, text } = listSaid(here.say, policy, own.id, own.list);
  return (
    <>
      {text}
      {here.say("（规则 ", " (rule ")}
      <a href={withheldPlace(here, rule)}>
        <code>{rule}</code>
      </a>
      {here.say("）", ")")}
      {heldDraws(here, matter).map(({ draw, closed }) => (
        <p key={draw.drawId} class="note">
          {here.say(`${roundTitle(here, draw)}：`, `${roundTitle(here, draw)} `)}
          {closed.opens === null
            ? here.say("公开日期未定", "opens on a day that is not known")
            : here.say(`自 ${closed.opens} 起公开`, `opens on ${closed.opens}`)}
          {heldText(here, closed)}
          {here.say("。", ".")}
        </p>
      ))}
    </>
  );
}

/** Its draws whose lists stay closed for the sake of another list. */
function heldDraws({ record }: Here, { id }: Matter) {
  return standingDraws(record).flatMap((draw) => {
    const closed = record.closed.get(draw.drawId);
    const isHeld = draw.matter === id && closed?.drawId === draw.drawId && closed.held !== null;
    return isHeld ? [{ draw, closed }] : [];
  });
}

function Lanes({ here }: { readonly here: Here }) {
  const { say, policy, language } = here;
  const { lanes = [] } = policy;
  if (lanes.length === 0) return null;
  return (
    <section>
      <h2>{say("抽签以外的检查", "Visits beside the draw")}</h2>
      <p>
        {say(
          "下列检查不由抽签决定检查谁，但须有法定事由；由谁去查仍由抽签决定。",
          "Here chance does not choose whom to visit: a ground must be there. Chance still chooses who goes.",
        )}
      </p>
      <Table
        caption={say("事由与期限", "Grounds and time limits")}
        head={[say("种类", "Kind"), say("事由", "Ground"), say("期限", "Time limit"), say("依据", "Source")]}
        rows={lanes.map((lane) => [
          <bdi>{titleOf(lane)}</bdi>,
          codeText(language, lane.ground),
          laneText(say, lane),
          lane.source ?? "–",
        ])}
      />
    </section>
  );
}

function Shares({ here }: { readonly here: Here }) {
  const { say, policy } = here;
  const { shares = [] } = policy;
  if (shares.length === 0) return null;
  return (
    <Table
      caption={say("各类检查占全年检查的比例", "Shares of all visits of the plan")}
      head={[say("规则", "Rule"), say("事项", "Matters"), say("比例", "Share"), say("依据", "Source")]}
      rows={shares.map((share) => [
        share.id,
        share.matters.map((id) => stratumTitle(policy, id, id)).join(say("、", ", ")),
        `${share.side === "at-least" ? say("不少于", "at least ") : say("不超过", "at most ")}${share.ratio}`,
        share.source ?? "–",
      ])}
    />
  );
}
