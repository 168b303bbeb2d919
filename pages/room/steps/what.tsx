/** What is drawn: the round as it was announced, and where its seed will come from. */
import { digits, instantText } from "../../../src/publish/site/speech.js";
import { Rows } from "../parts.js";
import { Screen } from "../screen.js";
import type { Here } from "../session.js";
import type { AskedSource, RoundSeen } from "../task.js";

export function WhatStep({ here }: { readonly here: Here }) {
  const { say, round, next } = here;
  return (
    <Screen
      here={here}
      title={`${round.matter} · ${round.round}`}
      main={{ label: say("看核对码 →", "Check codes →"), act: next }}
    >
      <Only here={here} />
      <p>
        {say("抽取编号 ", "Draw ")}
        <code>{round.drawId}</code>
        {say("，公告于 ", ", announced at ")}
        <time dateTime={round.announcedAt}>{instantText(round.announcedAt)}</time>
        <DrawOn here={here} />
      </p>
      <Rows
        caption={say("抽取范围与数量", "Strata and quotas")}
        head={[say("层", "Stratum"), say("对象", "Units"), say("可抽取", "Pool"), say("应抽", "To be drawn")]}
        numbers={[1, 2, 3]}
        rows={round.strata.map(({ title, units, eligible, quota, forced }) => [
          <bdi key="title">{title}</bdi>,
          digits(units),
          digits(eligible),
          forced === 0
            ? digits(quota)
            : say(
                `${digits(quota)}（其中必抽 ${digits(forced)}）`,
                `${digits(quota)} (${digits(forced)} by a rule)`,
              ),
        ])}
      />
      <Sources here={here} />
    </Screen>
  );
}

/** What this file is, before anything else. */
function Only({ here: { say, round } }: { readonly here: Here }) {
  const held = [
    say("检查对象名录、检查人员名录和历次检查", "units, inspectors and past visits"),
    ...(round.isPrivate ? [say("名录库的密钥", "the key of the registry")] : []),
    ...(round.isSalted ? [say("账本的密钥", "the secret of the ledger")] : []),
  ];
  return (
    <p class="only" id="only">
      {say(
        `本文件仅供机关使用，不得公布：文件内含${held.join("、")}。可以投影，不要转发。`,
        `This file is for the office and not for publication: it holds ${held.join(", ")}. Show it, and pass it on to nobody.`,
      )}
    </p>
  );
}

function DrawOn({ here: { say, round } }: { readonly here: Here }) {
  return (
    <>
      {round.drawOn === null ? null : (
        <>
          {say("，抽取日 ", ", to be drawn on ")}
          <time dateTime={round.drawOn}>{round.drawOn}</time>
        </>
      )}
      {say("。", ".")}
    </>
  );
}

function Sources({ here }: { readonly here: Here }) {
  const { say, round } = here;
  const { announced, fallback } = round.sources;
  return (
    <>
      <h2>{say("种子来源", "Where the seed comes from")}</h2>
      <ol>
        {announced.map((source, at) => (
          <li key={at}>
            <SourceName here={here} source={source} />
          </li>
        ))}
      </ol>
      <p class="note">
        <Times say={say} round={round} />
      </p>
      {fallback.length === 0 ? null : (
        <>
          <p class="note">{say("逾期后改用：", "After that, in their place:")}</p>
          <ol>
            {fallback.map((source, at) => (
              <li key={at}>
                <SourceName here={here} source={source} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Times({ say, round }: { readonly say: Here["say"]; readonly round: RoundSeen }) {
  const { valuesFrom, revealBy } = round;
  return (
    <>
      {valuesFrom === null
        ? say(
            "公告未写明这些数值最早何时产生，须靠现场见证。",
            "The announcement does not say before when nobody can know the values: witnesses have to.",
          )
        : say(
            `在 ${instantText(valuesFrom)} 之前，无人能获知全部数值。`,
            `Nobody can know all values before ${instantText(valuesFrom)}.`,
          )}
      {revealBy === null
        ? null
        : say(
            ` 各值最迟于 ${instantText(revealBy)} 记入账本。`,
            ` They are to be on the ledger by ${instantText(revealBy)}.`,
          )}
    </>
  );
}

export function SourceName({
  here: { say },
  source,
}: {
  readonly here: Pick<Here, "say">;
  readonly source: AskedSource;
}) {
  const kinds: Readonly<Record<string, string>> = {
    beacon: say("公共随机信标：", "public beacon: "),
    reveal: say("事先承诺的秘密值：", "secret committed to beforehand: "),
    chain: say("秘密值链：", "chain of secrets: "),
    text: "",
    plain: say("自选种子，未受任何约束", "a seed that somebody chooses, bound by nothing"),
  };
  return (
    <>
      {kinds[source.type]}
      <bdi>{source.name}</bdi>
    </>
  );
}
