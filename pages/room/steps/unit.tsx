/** Anybody's ticket: the exact texts to hash, and what they give, for any unit that somebody in the hall names. */
import { useState } from "preact/hooks";
import { sha256Hex } from "../../../src/kernel/sha256.js";
import { isWithheld } from "../../../src/publish/site/record/seen.js";
import { Exact, Field, focusFault, NotToday, RuleText } from "../parts.js";
import { Screen } from "../screen.js";
import type { Here } from "../session.js";
import type { Fault, UnitSeen } from "../task.js";

export function UnitStep({ here }: { readonly here: Here }) {
  const { say, client, next, session } = here;
  const { keyText } = session.drawn!;
  const [id, setId] = useState("");
  const [unit, setUnit] = useState<UnitSeen | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const ask = async (): Promise<void> => {
    const answer = await client("unit", id.trim());
    setUnit(answer.ok ? answer.value : null);
    setFaults(answer.ok ? [] : answer.faults);
    if (!answer.ok) focusFault(answer.faults);
  };
  return (
    <Screen
      here={here}
      title={say("自行验算一个签号", "Check one ticket yourself")}
      main={{ label: say("保存 →", "Save →"), act: next }}
    >
      {keyText === null ? (
        <NoTicket here={here} />
      ) : (
        <p>
          {say(
            "请现场任意指定一个对象，用自己的手机计算：任何 SHA-256 计算器都得出同样的签号。",
            "Name any unit, and compute with your own phone: every SHA-256 calculator gives the same ticket.",
          )}
        </p>
      )}
      <form
        id="step"
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <Field
          {...{ here, faults, name: "unit", value: id, onValue: setId }}
          label={say("对象标识", "Id of the unit")}
        />
        <p>
          <button id="compute" type="submit">
            {say("计算", "Compute")}
          </button>
        </p>
      </form>
      <div aria-live="polite" id="answer">
        {unit === null ? null : <Answer here={here} unit={unit} keyText={keyText} />}
      </div>
    </Screen>
  );
}

function NoTicket({ here }: { readonly here: Here }) {
  const { seed } = here.session.drawn!;
  if (isWithheld(seed)) return <NotToday here={here} rule={seed.rule} />;
  return <p>{here.say("本轮不按签号抽取。", "No tickets decide this draw.")}</p>;
}

interface AnswerProps {
  readonly here: Here;
  readonly unit: UnitSeen;
  readonly keyText: string | null;
}

function Answer({ here, unit, keyText }: AnswerProps) {
  return (
    <>
      <h2>
        <bdi>{unit.name === "" ? unit.id : unit.name}</bdi>
      </h2>
      <Standing here={here} unit={unit} />
      {keyText === null ? null : <Sums here={here} unit={unit} keyText={keyText} />}
    </>
  );
}

function Standing({ here, unit }: { readonly here: Here; readonly unit: UnitSeen }) {
  const { say } = here;
  const words: Readonly<Record<UnitSeen["standing"], string>> = {
    drawn: say("被抽中。", "Drawn."),
    reserve: say("未被抽中，列为候补。", "Not drawn; in the reserve."),
    skipped: say("轮到但依规则不能抽取。", "Its turn had come, and a rule keeps it out."),
    pool: say("未被抽中。", "Not drawn."),
    out: say("不在抽签池中，依据规则：", "Not in the pool, by the rule: "),
    withheld: say("名单今天不予公开。", "The list is withheld today."),
  };
  return (
    <p>
      {unit.stratum === null ? null : (
        <>
          <bdi>{unit.stratum}</bdi>
          {say("：", ": ")}
        </>
      )}
      <strong id="standing">{words[unit.standing]}</strong>{" "}
      {unit.rule === null ? null : <RuleText here={here} rule={unit.rule} />}
    </p>
  );
}

function Sums({
  here,
  unit,
  keyText,
}: {
  readonly here: Here;
  readonly unit: UnitSeen;
  readonly keyText: string;
}) {
  const { say } = here;
  const key = sha256Hex(keyText);
  const ticket = sha256Hex(key + unit.id);
  return (
    <>
      <h2>{say("第一步：密钥", "Step 1: the key")}</h2>
      <Exact id="key-text" label={say("第一步求哈希的文字", "Text to hash in step 1")} text={keyText} />
      <p>{say("它的 SHA-256 值，各对象共用：", "Its SHA-256, the same for every unit:")}</p>
      <Exact id="key" label={say("密钥", "The key")} text={key} />
      <h2>{say("第二步：签号", "Step 2: the ticket")}</h2>
      <p>
        {say(
          "密钥后面紧接对象标识，中间没有空格：",
          "The id right behind the key, with nothing between them:",
        )}
      </p>
      <Exact
        id="ticket-text"
        label={say("第二步求哈希的文字", "Text to hash in step 2")}
        text={key + unit.id}
      />
      <p>{say("它的 SHA-256 值就是签号：", "Its SHA-256 is the ticket:")}</p>
      <Exact id="ticket" label={say("签号", "The ticket")} text={ticket} />
      {unit.cutOff === null ? null : (
        <>
          <p>{say("截止线：", "The cut-off:")}</p>
          <Exact id="cut-off" label={say("截止线", "The cut-off")} text={unit.cutOff} />
          <p class="big">
            {ticket <= unit.cutOff
              ? say("签号不大于截止线。", "The ticket is not above the cut-off.")
              : say("签号大于截止线。", "The ticket is above the cut-off.")}
          </p>
        </>
      )}
    </>
  );
}
