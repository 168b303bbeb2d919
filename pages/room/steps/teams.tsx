/** Who goes where, visit by visit; and what cannot be staffed, with the reason. */
import { isWithheld } from "../../../src/publish/site/record/seen.js";
import { NotToday, Rows, RuleText, Told } from "../parts.js";
import { Screen } from "../screen.js";
import type { Here } from "../session.js";
import type { NotStaffed, SeatDrawn } from "../task.js";

interface StepProps {
  readonly here: Here;
  /** Which stratum. */
  readonly place: number;
}

export function TeamsStep({ here, place }: StepProps) {
  const { say, session, round, next } = here;
  const { visits: all, teamsWithheld, notStaffed } = session.drawn!;
  const visits = all.filter(({ stratum }) => stratum === place);
  const isLast = place === round.strata.length - 1;
  const label = isLast ? say("自行验算 →", "Check one ticket →") : say("下一层 →", "Next stratum →");
  const people = say("检查人员：", "Who goes: ");
  const hasDays = visits.some(({ day }) => day !== null);
  return (
    <Screen here={here} title={`${people}${round.strata[place]!.title}`} main={{ label, act: next }}>
      {notStaffed === null || place > 0 ? null : <Missing here={here} why={notStaffed} />}
      {teamsWithheld === null ? null : <NotToday here={here} rule={teamsWithheld} />}
      {visits.length === 0 || teamsWithheld !== null ? null : (
        <>
          <p>
            {say(
              "每个席位按各自的签号依次尝试；使其他席位无法配齐的人员跳过，列在“先试”中。",
              "Each seat tries people in the order of their tickets; whoever would leave another seat empty is passed over, and named as tried.",
            )}
          </p>
          <Rows
            id="visits"
            caption={say("逐户人员", "Visit by visit")}
            head={[
              say("对象", "Unit"),
              say("名称", "Name"),
              ...(hasDays ? [say("日期", "Day")] : []),
              say("人员", "People"),
            ]}
            rows={visits.map(({ unit, name, day, seats }) => [
              isWithheld(unit) ? (
                <Told key="unit" here={here} value={unit} />
              ) : (
                <code key="unit">{unit}</code>
              ),
              <bdi key="name">{name}</bdi>,
              ...(hasDays ? [<Told key="day" here={here} value={day} />] : []),
              <Seats key="seats" here={here} seats={seats} />,
            ])}
          />
        </>
      )}
    </Screen>
  );
}

function Seats({ here, seats }: { readonly here: Here; readonly seats: readonly SeatDrawn[] }) {
  const { say } = here;
  if (seats.length === 0) return <span class="bad">{say("尚无人员", "nobody yet")}</span>;
  return (
    <>
      {seats.map(({ role, inspector, passedOver }, at) => (
        <div key={at}>
          <bdi>{role}</bdi>
          {say("：", ": ")}
          <Told here={here} value={inspector} />
          {passedOver.length === 0 ? null : (
            <span class="note">
              {say("（先试 ", " (tried: ")}
              <bdi>{passedOver.join(say("、", ", "))}</bdi>
              {say("）", ")")}
            </span>
          )}
        </div>
      ))}
    </>
  );
}

function Missing({ here, why }: { readonly here: Here; readonly why: NotStaffed }) {
  const { say } = here;
  return (
    <div class="card">
      <p class="bad">
        {say(
          `无法配齐：少 ${why.shortfall} 个席位的人员。`,
          `Not all can be staffed: ${why.shortfall} seats too many.`,
        )}
      </p>
      {why.units.length === 0 ? null : (
        <p>
          {say("没有人员的对象：", "Units without a team: ")}
          {why.units.slice(0, 50).map(({ unit, name }) => (
            <span key={unit}>
              <bdi>{name === "" ? unit : name}</bdi>{" "}
            </span>
          ))}
          {why.units.length > 50 ? "…" : ""}
        </p>
      )}
      {why.nearFits.length === 0 ? null : (
        <ul>
          {why.nearFits.slice(0, 10).map(({ inspector, rule, seats }) => (
            <li key={`${inspector} ${rule}`}>
              <bdi>{inspector}</bdi>
              {say(`：可任其中 ${seats} 席，唯受限于`, `: could take ${seats} of them but for `)}
              <RuleText here={here} rule={rule} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
