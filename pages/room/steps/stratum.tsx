/** The draw of one stratum: tickets in their order, the cut-off, and those who wait in reserve. */
import { isWithheld } from "../../../src/publish/site/record/seen.js";
import { digits } from "../../../src/publish/site/speech.js";
import { NotToday, Rows, RuleText, Ticket, Told } from "../parts.js";
import { Screen } from "../screen.js";
import type { Here } from "../session.js";
import type { StratumDrawn, TicketSeen } from "../task.js";

interface StepProps {
  readonly here: Here;
  readonly place: number;
}

export function StratumStep({ here, place }: StepProps) {
  const { say, session, round, next } = here;
  const line = session.drawn!.strata[place]!;
  const isLast = place === round.strata.length - 1;
  const label = isLast ? say("抽取人员 →", "Who goes →") : say("下一层 →", "Next stratum →");
  return (
    <Screen here={here} title={line.title} main={{ label, act: next }}>
      <p class="big">
        {say(
          `${digits(line.pool)} 户中抽取 ${digits(line.quota)} 户`,
          `${digits(line.quota)} of ${digits(line.pool)} units`,
        )}
      </p>
      {line.withheld === null ? (
        <Drawn here={here} line={line} />
      ) : (
        <NotToday here={here} rule={line.withheld} />
      )}
    </Screen>
  );
}

function Drawn({ here, line }: { readonly here: Here; readonly line: StratumDrawn }) {
  const { say } = here;
  const byTicket = line.cutOff !== null;
  return (
    <>
      {line.shortfall === 0 ? null : (
        <p class="bad">
          {say(
            `可抽取的对象不足，少 ${line.shortfall} 户。`,
            `The pool was too small: ${line.shortfall} are missing.`,
          )}
        </p>
      )}
      <Rows
        id="drawn"
        caption={say("抽中的对象，按签号排列", "Drawn, by ticket")}
        head={headOf(here)}
        numbers={[0]}
        rows={line.drawn.map((each) => rowOf(here, each))}
        cut={byTicket ? line.drawn.length - 1 : -1}
      />
      <CutOff here={here} line={line} />
      {line.skipped.length === 0 ? null : (
        <p>
          {say("轮到但依规则不能抽取：", "Whose turn had come, and whom a rule keeps out: ")}
          {line.skipped.map(({ unit, rule }) => (
            <span key={unit}>
              <bdi>{unit}</bdi> (<RuleText here={here} rule={rule} />){" "}
            </span>
          ))}
        </p>
      )}
      {line.reserve.length === 0 ? null : (
        <Rows
          id="reserve"
          caption={say("候补，按递补顺序", "Reserve, in the order in which they would come")}
          head={headOf(here)}
          numbers={[0]}
          rows={line.reserve.map((each) => rowOf(here, each))}
        />
      )}
    </>
  );
}

function headOf({ say }: Here): string[] {
  return [
    say("序", "Place"),
    say("签号", "Ticket"),
    say("标识", "Id"),
    say("名称", "Name"),
    say("说明", "Remark"),
  ];
}

function rowOf(here: Here, { place, ticket, unit, name, because }: TicketSeen) {
  return [
    String(place),
    <Ticket key="ticket" here={here} value={ticket} />,
    isWithheld(unit) ? <Told key="id" here={here} value={unit} /> : <code key="id">{unit}</code>,
    <bdi key="name">{name}</bdi>,
    <Because key="because" here={here} because={because} />,
  ];
}

function Because({ here, because }: { readonly here: Here; readonly because: TicketSeen["because"] }) {
  if (because === null) return <>{here.say("按签号", "by its ticket")}</>;
  if ("rule" in because) return <RuleText here={here} rule={because.rule} />;
  return <>{here.say(`按风险分值 ${because.score}`, `by its score ${because.score}`)}</>;
}

function CutOff({ here, line }: { readonly here: Here; readonly line: StratumDrawn }) {
  const { say } = here;
  if (line.cutOff === null)
    return (
      <p class="note">
        {line.unequal
          ? say("本层按权重抽取，没有截止线。", "Weights decide here: there is no cut-off.")
          : say(
              "本层没有单凭签号抽取的对象，没有截止线。",
              "Nobody was drawn by ticket alone: there is no cut-off.",
            )}
      </p>
    );
  return (
    <>
      <h2>{say("截止线", "Cut-off")}</h2>
      <p>
        {say(
          "凭签号抽中的最后一个签号。签号不大于它的对象被抽中；大于它的，除依规则必抽的以外，没有抽中。",
          "The last ticket that was drawn by itself. Whoever has a ticket up to this one was drawn, and nobody above it but those whom a rule forces.",
        )}
      </p>
      <p class="hash">
        <Told here={here} value={line.cutOff} />
      </p>
    </>
  );
}
