/** The room as a whole: opens the case, shows the screen that is on, and listens to the arrow keys. */
import type { VNode } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { RoomCase } from "../../src/publish/room/room-case.js";
import { type SiteLanguage, sayIn } from "../../src/publish/site/speech.js";
import type { Client } from "./client.js";
import { type Here, type Part, type Screen, type Session, START, screensOf } from "./session.js";
import { CodesStep } from "./steps/codes.js";
import { SaveStep } from "./steps/save.js";
import { SeedStep } from "./steps/seed.js";
import { StratumStep } from "./steps/stratum.js";
import { TeamsStep } from "./steps/teams.js";
import { TimeStep } from "./steps/time.js";
import { UnitStep } from "./steps/unit.js";
import { ValueStep } from "./steps/value.js";
import { WhatStep } from "./steps/what.js";
import type { Answer, RoundSeen } from "./task.js";
import { Tools } from "./tools.js";

interface AppProps {
  readonly client: Client;
  readonly carried: RoomCase;
}

export function App({ client, carried }: AppProps) {
  const [language, setLanguage] = useState<SiteLanguage>("zh");
  const [opened, setOpened] = useState<Answer<RoundSeen> | null>(null);
  const [session, setSession] = useState<Session>(START);
  useEffect(() => {
    client("open", carried).then(setOpened, () => setOpened({ ok: false, faults: [] }));
  }, []);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  useEffect(() => {
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  const spoken = useMemo(
    () => ({
      language,
      say: sayIn(language),
      switchLanguage: () => setLanguage(language === "zh" ? "en" : "zh"),
    }),
    [language],
  );
  if (opened?.ok !== true) return <Waiting here={spoken} answer={opened} />;
  const change = (part: Partial<Session>): void => setSession((now) => ({ ...now, ...part }));
  const go = (by: number): void => setSession((now) => ({ ...now, screen: Math.max(0, now.screen + by) }));
  const here: Here = {
    ...{ ...spoken, client, round: opened.value, session, change },
    ...{ next: () => go(1), back: () => go(-1) },
  };
  const screen = screensOf(here)[session.screen]!;
  const Step = STEPS[screen.part];
  return <Step key={`${screen.part} ${screen.place}`} here={here} place={screen.place} />;
}

const STEPS: Readonly<
  Record<Part, (props: { readonly here: Here; readonly place: Screen["place"] }) => VNode>
> = {
  what: WhatStep,
  codes: CodesStep,
  time: TimeStep,
  value: ValueStep,
  seed: SeedStep,
  stratum: StratumStep,
  teams: TeamsStep,
  unit: UnitStep,
  save: SaveStep,
};

interface WaitingProps {
  readonly here: Pick<Here, "say" | "language" | "switchLanguage">;
  readonly answer: Answer<RoundSeen> | null;
}

/** While the case is read; and where it cannot be, why. */
function Waiting({ here, answer }: WaitingProps) {
  const { say } = here;
  return (
    <>
      <header class="band">
        <div class="wide top">
          <span class="brand">{say("公开抽签", "Draw room")}</span>
          <Tools here={here} />
        </div>
      </header>
      <main class="wide" id="main">
        <h1>
          {answer === null
            ? say("正在读取……", "Reading …")
            : say("无法打开抽签页", "The room cannot be opened")}
        </h1>
        {answer?.ok === false
          ? answer.faults.map(({ said }) => (
              <p key={said.en} class="fault">
                {said[here.language]}
              </p>
            ))
          : null}
      </main>
    </>
  );
}

/** Right is the big button, left the way back; not while somebody types, or scrolls in a table. */
function onKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const isOwn = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  if (isOwn || target.closest("input, textarea, .table, pre") !== null) return;
  const wanted = BUTTONS[event.key];
  if (wanted === undefined) return;
  event.preventDefault();
  document.getElementById(wanted)?.click();
}

const BUTTONS: Readonly<Record<string, string>> = { ArrowRight: "main-button", ArrowLeft: "back" };
