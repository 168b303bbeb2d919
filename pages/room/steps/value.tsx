/** One value: typed as it was read aloud, shown to the hall in the form that counts, and confirmed. */
import { useState } from "preact/hooks";
import { Field, focusFault, Notes } from "../parts.js";
import { Screen } from "../screen.js";
import { bothIn, type Here, sourcesIn } from "../session.js";
import type { AskedSource, Fault, Given, ReadValue } from "../task.js";
import { SourceName } from "./what.js";

interface StepProps {
  readonly here: Here;
  readonly place: number;
}

const NOTHING: Given = { value: "", signature: "", previous: "" };

export function ValueStep({ here, place }: StepProps) {
  const { say, session, client, change, next } = here;
  const source = sourcesIn(here)[place]!;
  const [given, setGiven] = useState<Given>(NOTHING);
  const [read, setRead] = useState<ReadValue | null>(session.values[place] ?? null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const title = say(
    `第 ${place + 1} 项来源，共 ${sourcesIn(here).length} 项`,
    `Source ${place + 1} of ${sourcesIn(here).length}`,
  );
  const show = async (): Promise<void> => {
    const answer = await client("value", { uses: session.uses, place, given });
    setFaults(answer.ok ? [] : answer.faults);
    if (answer.ok) setRead(answer.value);
    else focusFault(answer.faults);
  };
  const confirm = (): void => {
    const values = sourcesIn(here).map((_, at) => (at === place ? read : (session.values[at] ?? null)));
    if (session.drawn === null) change({ values });
    next();
  };
  if (read !== null)
    return (
      <Shown
        {...{ here, title, source, read, confirm }}
        again={session.drawn === null ? () => setRead(null) : null}
      />
    );
  return (
    <Screen
      here={here}
      title={title}
      main={{ label: say("显示给现场", "Show it to the hall"), form: "step" }}
    >
      <p class="big">
        <SourceName here={here} source={source} />
      </p>
      {place === 0 ? <Uses here={here} /> : null}
      <form
        id="step"
        onSubmit={(event) => {
          event.preventDefault();
          void show();
        }}
      >
        <Fields {...{ here, source, given, faults }} onGiven={(part) => setGiven({ ...given, ...part })} />
      </form>
    </Screen>
  );
}

/** Which sources are due, where that is worth a word; and what is to be said of the time. */
function Uses({ here }: { readonly here: Here }) {
  const { say, session } = here;
  return (
    <>
      <Notes here={here} notes={session.notes} />
      {session.uses === "announced" ? null : (
        <p class="note">
          {say(
            "原定来源逾期，按公告改用备用来源。",
            "The announced values are overdue: the announced fallback takes their place.",
          )}
        </p>
      )}
    </>
  );
}

interface FieldsProps {
  readonly here: Here;
  readonly source: AskedSource;
  readonly given: Given;
  readonly faults: readonly Fault[];
  readonly onGiven: (part: Partial<Given>) => void;
}

function Fields({ here, source: { form }, given, faults, onGiven }: FieldsProps) {
  const { say } = here;
  const isBeacon = form.kind === "beacon";
  return (
    <>
      <Field
        {...{ here, faults, name: "value", value: given.value, onValue: (value) => onGiven({ value }) }}
        {...(form.kind === "dice" ? { numeric: true as const } : {})}
        label={labelOf(here, form)}
        hint={hintOf(here, form)}
      />
      {isBeacon ? (
        <Field
          {...{ here, faults, name: "signature", value: given.signature }}
          onValue={(signature) => onGiven({ signature })}
          label={say("签名（可不填）", "Signature (may be left out)")}
          hint={say(
            "填写后核对：数值应为签名的 SHA-256 值。",
            "With it the value is checked: it is the SHA-256 of the signature.",
          )}
        />
      ) : null}
      {isBeacon && form.chained ? (
        <Field
          {...{ here, faults, name: "previous", value: given.previous }}
          onValue={(previous) => onGiven({ previous })}
          label={say("上一轮签名", "Signature of the round before")}
        />
      ) : null}
    </>
  );
}

function labelOf({ say }: Here, { kind }: AskedSource["form"]): string {
  const labels: Readonly<Record<typeof kind, string>> = {
    dice: say("骰子点数", "Throws of the dice"),
    numbers: say("号码", "Numbers"),
    words: say("当众宣读的内容", "As it was read aloud"),
    secret: say("公开的秘密值", "The revealed secret"),
    beacon: say("信标数值", "Value of the beacon"),
  };
  return labels[kind];
}

function hintOf({ say }: Here, form: AskedSource["form"]): string {
  if (form.kind === "dice" && form.count !== null)
    return say(
      `按宣读顺序输入 ${form.count} 个点数，1 至 6。`,
      `${form.count} throws as they are read aloud, 1 to 6.`,
    );
  const hints: Readonly<Record<typeof form.kind, string>> = {
    dice: say("按宣读顺序输入点数，1 至 6。", "The throws as they are read aloud, 1 to 6."),
    numbers: say(
      "按开奖公布的顺序输入，例如 07 31 12 + 08。",
      "In the order in which they were drawn, such as 07 31 12 + 08.",
    ),
    words: say("一字不差。", "Word for word."),
    secret: say(
      "64 个十六进制字符；将与事先公布的承诺核对。",
      "64 hex digits; they are compared with the commitment.",
    ),
    beacon: say(
      "64 个十六进制字符（randomness）；也可以粘贴服务器的完整回答。",
      "64 hex digits (randomness); or paste the whole answer of a relay.",
    ),
  };
  return hints[form.kind];
}

interface ShownProps {
  readonly here: Here;
  readonly title: string;
  readonly source: AskedSource;
  readonly read: ReadValue;
  readonly confirm: () => void;
  /** Null once the draw is made: then a value stands. */
  readonly again: (() => void) | null;
}

function Shown({ here, title, source, read, confirm, again }: ShownProps) {
  const { say } = here;
  const label =
    again === null ? say("继续 →", "Go on →") : say("无人异议，确认 →", "Nobody objects: confirm →");
  const correct =
    again === null ? null : (
      <button id="correct" type="button" class="plain" onClick={again}>
        {say("更正", "Correct it")}
      </button>
    );
  return (
    <Screen
      here={here}
      title={`${title}${say("：请现场核对", ": the hall compares")}`}
      main={{ label, act: confirm }}
      second={correct}
    >
      <p>
        <SourceName here={here} source={source} />
      </p>
      <p class="big" id="shown" aria-live="polite">
        <code>{spaced(read.value, source)}</code>
      </p>
      {source.form.kind === "dice" ? <p>{bothIn(here, throwsOf(read.value))}</p> : null}
      <Notes here={here} notes={read.notes} />
    </Screen>
  );
}

function throwsOf(value: string) {
  const count = value.split(" ").length;
  return { zh: `共 ${count} 个点数。`, en: `${count} throws.` };
}

/** Hexadecimal digits in groups of eight, to be read and compared. */
function spaced(value: string, { form }: AskedSource): string {
  return form.kind === "secret" || form.kind === "beacon" ? value.replace(/(.{8})(?=.)/g, "$1 ") : value;
}
