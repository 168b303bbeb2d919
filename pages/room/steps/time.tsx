/** When the entries are written, and by whom. The time decides whether the announced sources are due, or their fallback. */
import { useState } from "preact/hooks";
import { instantIn } from "../../../src/kernel/iso-date.js";
import { Field, focusFault } from "../parts.js";
import { Screen } from "../screen.js";
import type { Here } from "../session.js";
import type { Fault } from "../task.js";

export function TimeStep({ here }: { readonly here: Here }) {
  const { say, round, session, client, change, next } = here;
  const [at, setAt] = useState(session.at === "" ? clockIn(round.offset) : session.at);
  const [by, setBy] = useState(session.by === "" ? round.by : session.by);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const isDrawn = session.drawn !== null;
  const set = async (): Promise<void> => {
    const answer = await client("time", { at: at.trim(), by: by.trim() });
    if (!answer.ok) {
      setFaults(answer.faults);
      focusFault(answer.faults);
      return;
    }
    const kept = answer.value === session.uses ? session.values : [];
    change({ at: at.trim(), by: by.trim(), uses: answer.value, values: kept, notes: answer.notes });
    next();
  };
  const title = say("时刻与记录人", "Time, and who keeps the record");
  if (isDrawn)
    return (
      <Screen here={here} title={title} main={{ label: say("继续 →", "Go on →"), act: next }}>
        <p class="big">{session.at}</p>
        <p>{session.by}</p>
      </Screen>
    );
  return (
    <Screen here={here} title={title} main={{ label: say("读取数值 →", "Read the values →"), form: "step" }}>
      <form
        id="step"
        onSubmit={(event) => {
          event.preventDefault();
          void set();
        }}
      >
        <Field
          {...{ here, faults, name: "at", value: at, onValue: setAt }}
          label={say("抽取时刻", "Time of the draw")}
          hint={say(
            "取自本机时钟，可以更正。账本各条都记这一时刻；检查日期不早于这一天。",
            "From the clock of this device; correct it if it is wrong. The entries bear this time, and no visit lies before its day.",
          )}
        />
        <p>
          <button id="clock" type="button" class="plain" onClick={() => setAt(clockIn(round.offset))}>
            {say("取本机时钟", "Take the clock of this device")}
          </button>
        </p>
        <Field
          {...{ here, faults, name: "by", value: by, onValue: setBy }}
          label={say("记录人", "Who writes the entries")}
        />
      </form>
    </Screen>
  );
}

/** The device's clock, to the second, as the ledger writes its times. */
function clockIn(offset: string): string {
  return instantIn(`${new Date().toISOString().slice(0, 19)}Z`, offset);
}
