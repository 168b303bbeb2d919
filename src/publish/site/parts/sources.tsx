/** Where the seed of a draw comes from: announced before its values exist, with the values beside them later. */
import type { DrawSeen } from "../record/public-record.js";
import { listIn, numberIn, textIn } from "../record/seen.js";
import type { Here } from "../site.js";
import type { Say } from "../speech.js";
import { Facts, Hex, Table, Told, When } from "./parts.js";

export function Sources({ here, draw }: { readonly here: Here; readonly draw: DrawSeen }) {
  const { say } = here;
  const announced = listIn(draw.sources?.body, "announced").rows;
  const values = listIn(draw.draw?.body, "sources").rows;
  const from = textIn(draw.sources?.body, "valuesFrom");
  if (draw.sources === null) return <p>{say("尚未公告种子来源。", "The sources are not announced yet.")}</p>;
  return (
    <>
      <p>
        <Order here={here} draw={draw} />
      </p>
      <Table
        caption={say("种子来源", "Sources of the seed")}
        head={[
          say("来源", "Source"),
          say("事先公告的内容", "Announced beforehand"),
          say("产生的数值", "Value"),
        ]}
        rows={announced.map((row, n) => [
          typeText(say, textIn(row, "type")),
          <Announced here={here} row={row} />,
          <Value here={here} row={values[n]} />,
        ])}
      />
      {from === null ? null : (
        <Facts
          rows={[[say("数值最早产生时间", "No value exists before"), <Told here={here} value={from} />]]}
        />
      )}
    </>
  );
}

/** The two instants, and whether anything lies between them. */
function Order({ here, draw }: { readonly here: Here; readonly draw: DrawSeen }) {
  const { say } = here;
  const announced = draw.sources!.at;
  if (draw.draw === null)
    return (
      <>
        {say("种子来源公告于 ", "Sources announced at ")}
        <When at={announced} />
        {say("，尚未抽签。", "; not drawn yet.")}
      </>
    );
  return (
    <>
      {say("种子来源公告于 ", "Sources announced at ")}
      <When at={announced} />
      {say("，抽签于 ", ", drawn at ")}
      <When at={draw.draw.at} />
      {say("。", ".")}
      {announced === draw.draw.at ? (
        <span class="note">
          {say(
            " 公告与抽签为同一时刻：账本本身不能证明数值在公告之后产生，须靠现场见证。",
            " Both at one instant: the record alone does not prove that the values came later; witnesses have to.",
          )}
        </span>
      ) : null}
    </>
  );
}

function typeText(say: Say, type: ReturnType<typeof textIn>): string {
  const names: Readonly<Record<string, string>> = {
    beacon: say("公共随机信标", "public beacon"),
    reveal: say("先承诺后公开的秘密值", "committed secret"),
    chain: say("秘密值链", "chain of secrets"),
    text: say("现场摇号或公开数字", "public numbers or dice"),
    plain: say("未受约束的种子", "plain seed, bound by nothing"),
  };
  return typeof type === "string" ? (names[type] ?? type) : "–";
}

function Announced({ here, row }: { readonly here: Here; readonly row: unknown }) {
  const { say } = here;
  const [party, commitment, after, round] = [
    textIn(row, "party"),
    textIn(row, "commitment"),
    textIn(row, "after"),
    numberIn(row, "round"),
  ];
  const binding = commitment ?? after ?? textIn(row, "chain");
  return (
    <>
      <Told here={here} value={textIn(row, "name") ?? party} />
      {round === null ? null : (
        <>
          {" "}
          {say("轮次 ", "round ")}
          <Told here={here} value={round} />
        </>
      )}
      {typeof binding === "string" ? (
        <>
          <br />
          <Hex value={binding} />
        </>
      ) : null}
    </>
  );
}

function Value({ here, row }: { readonly here: Here; readonly row: unknown }) {
  const value = textIn(row, "value");
  return typeof value === "string" && /^[0-9a-f]{32,}$/.test(value) ? (
    <Hex value={value} />
  ) : (
    <Told here={here} value={value} />
  );
}
