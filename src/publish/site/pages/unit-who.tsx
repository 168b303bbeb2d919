/** Who comes to a unit: for a draw or a case, and who else comes on that day. */
import { AlongNote, madeWith } from "../parts/along-note.js";
import { CodeTold, Table, Told, UnitName } from "../parts/parts.js";
import { ReplacedNote } from "../parts/replaced-note.js";
import { DayTold, RoleTold, SeatUnsure } from "../parts/visit-told.js";
import type { SeatSeen } from "../record/public-record.js";
import { isWithheld, plainOf, type Seen } from "../record/seen.js";
import type { Here, SiteVisit } from "../site.js";
import { caseTitle, drawTitle, rolesOf, seatsInOrder } from "../titles.js";

/** The draw or case was given up: nobody comes because of it. */
export function isGivenUp({ draw, case: own }: SiteVisit): boolean {
  return (draw ?? own)?.void != null;
}

/** Draw, or lane and case. */
export function headOf(here: Here, each: SiteVisit): string {
  if (each.draw !== null) return drawTitle(here, each.draw);
  return caseTitle(here, each.case!);
}

interface WhoProps extends SiteVisit {
  readonly here: Here;
  /** All visits of the unit. */
  readonly all: readonly SiteVisit[];
}

export function Who({ here, all, ...own }: WhoProps) {
  const { visit } = own;
  const { say } = here;
  const made = madeWith(here, own);
  if (visit.void !== null)
    return (
      <p>
        {say("不再检查：", "Not visited: ")}
        <CodeTold here={here} code={visit.void.code} />
        {say("。说明：", ". ")}
        <Told here={here} value={visit.void.reason} />
        {say("。", ". ")}
        <Instead here={here} by={visit.void.by} />
      </p>
    );
  return (
    <>
      <h3>{say("谁来检查", "Who comes")}</h3>
      <AlongNote here={here} {...own} />
      <ReplacedNote here={here} by={made.visit.replacedUnsure} isMaybe />
      <Seats here={here} head={regionOf(here, all, own)} {...made} />
      <p>
        {say("检查日期：", "Day of the visit: ")}
        <DayTold here={here} visit={made.visit} />
        {say("。人员须符合", ". They must keep the ")}
        <a href={`${here.to("rules.html")}#team`}>{say("派员规则", "rules of teams")}</a>
        {say(
          "，检查时应当出示执法证件；认为应当回避的，可以申请回避。",
          ", and show their papers; you may ask for a recusal.",
        )}
      </p>
      <Beside here={here} visits={all.filter((other) => isBeside(other, own))} />
    </>
  );
}

/** The heading of a visit; with its draw id where another of the unit has the same. */
function regionOf(here: Here, all: readonly SiteVisit[], own: SiteVisit): string {
  const head = headOf(here, own);
  const isOnly = all.filter((each) => headOf(here, each) === head).length === 1;
  return isOnly ? head : `${head} (${(own.draw ?? own.case)!.drawId})`;
}

interface SeatsProps extends SiteVisit {
  readonly here: Here;
  /** Under which heading they stand. */
  readonly head: string;
}

/** Who goes; nobody where no lot was drawn for it yet. */
function Seats({ here, head, ...own }: SeatsProps) {
  const { say } = here;
  const { seats, seatsWithheld } = own.visit;
  const roles = rolesOf(here, own);
  const gone =
    seatsWithheld === null ? null : (
      <p>
        {seats.length === 0 ? null : say("其余席位：", "All other seats: ")}
        <Told here={here} value={seatsWithheld} />
      </p>
    );
  if (seats.length === 0 && gone !== null) return gone;
  if (seats.length === 0) return <p>{say("未派员。", "Nobody yet.")}</p>;
  const caption = say("检查人员及席位", "Inspectors and their seats");
  return (
    <>
      <Table
        class="narrow"
        caption={caption}
        label={`${head}: ${caption}`}
        head={[say("席位", "Seat"), say("检查人员", "Inspector"), say("变更", "Change")]}
        rows={seatsInOrder(roles, seats).map((seat) => [
          <RoleTold here={here} roles={roles} role={seat.role} />,
          <Told here={here} value={seat.inspector} />,
          <Change here={here} seat={seat} />,
        ])}
      />
      {gone}
    </>
  );
}

/** How somebody came to a seat, and whether it is known that it is still theirs. */
function Change({ here, seat }: { readonly here: Here; readonly seat: SeatSeen }) {
  const { say } = here;
  return (
    <>
      {seat.before === null ? (
        say("抽签产生", "by lot")
      ) : (
        <>
          {say("代替 ", "in place of ")}
          <Told here={here} value={seat.before} />
        </>
      )}
      {seat.unsure === null ? null : say("；", "; ")}
      <SeatUnsure here={here} seat={seat} />
    </>
  );
}

/** Who comes in from the reserve for a unit that is not visited. */
function Instead({ here, by }: { readonly here: Here; readonly by: Seen<string> | null }) {
  const { say } = here;
  if (isWithheld(by))
    return (
      <>
        {say("是否有候补递补：", "Who comes in from the reserve: ")}
        <Told here={here} value={by} />
        {say("。", ".")}
      </>
    );
  if (by === null) return <>{say("没有候补可以递补。", "Nobody was left in the reserve.")}</>;
  return (
    <>
      {say("由候补递补：", "From the reserve comes ")}
      <UnitName here={here} unit={by} />
      {say("。", ".")}
    </>
  );
}

/** Another visit of the unit on the same day. */
function isBeside(other: SiteVisit, { visit }: SiteVisit): boolean {
  const day = plainOf(visit.day);
  const stands = other.visit.void === null && other.visit.dayUnsure === null && !isGivenUp(other);
  return (
    stands &&
    visit.dayUnsure === null &&
    other.visit !== visit &&
    day !== null &&
    plainOf(other.visit.day) === day
  );
}

/** Who else comes on that day, since both go together. */
function Beside({ here, visits }: { readonly here: Here; readonly visits: readonly SiteVisit[] }) {
  const { say } = here;
  return (
    <>
      {visits.map((each) => {
        const roles = rolesOf(here, each);
        return (
          <p key={each.draw?.drawId ?? each.case?.drawId}>
            {say(
              `同日还有“${headOf(here, each)}”的检查，来人：`,
              `On the same day come, for ${headOf(here, each)}: `,
            )}
            {each.visit.seatsWithheld ? <Told here={here} value={each.visit.seatsWithheld} /> : null}
            {seatsInOrder(roles, each.visit.seats).map((seat, n) => (
              <span key={n}>
                {n === 0 ? "" : say("、", ", ")}
                <Told here={here} value={seat.inspector} />
                {say("（", " (")}
                <RoleTold here={here} roles={roles} role={seat.role} />
                {seat.unsure === null ? null : say("；", "; ")}
                <SeatUnsure here={here} seat={seat} />
                {say("）", ")")}
              </span>
            ))}
            {say("。", ".")}
          </p>
        );
      })}
    </>
  );
}
