/** What stands around every screen: what the file is, the steps, the one big button, and the way back. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type Here, PARTS, type Part, screensOf } from "./session.js";
import { Tools } from "./tools.js";

/** What the big button does: an act, the form of the screen, or a file that is saved. */
export type Main =
  | { readonly label: string; readonly act: () => void }
  | { readonly label: string; readonly form: string }
  | { readonly label: string; readonly file: string; readonly href: string };

interface ScreenProps {
  readonly here: Here;
  readonly title: string;
  readonly main: Main | null;
  readonly children: ComponentChildren;
  /** A second button beside the big one. */
  readonly second?: ComponentChildren;
}

export function Screen({ here, title, main, children, second }: ScreenProps) {
  const { say, session } = here;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus();
  }, [session.screen, title]);
  return (
    <>
      <Band here={here} />
      <main class="wide" id="main">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      <footer class="bar">
        <div class="wide">
          {session.screen === 0 ? (
            <span />
          ) : (
            <button id="back" type="button" class="plain" onClick={here.back}>
              {say("← 返回", "← Back")}
            </button>
          )}
          {second}
          {main === null ? null : <Big main={main} />}
        </div>
      </footer>
    </>
  );
}

function Big({ main }: { readonly main: Main }) {
  if ("href" in main)
    return (
      <a id="main-button" class="button" href={main.href} download={main.file}>
        {main.label}
      </a>
    );
  if ("form" in main)
    return (
      <button id="main-button" type="submit" form={main.form}>
        {main.label}
      </button>
    );
  return (
    <button id="main-button" type="button" onClick={main.act}>
      {main.label}
    </button>
  );
}

function Band({ here }: { readonly here: Here }) {
  const { say, round } = here;
  return (
    <header class="band">
      <div class="wide top">
        <span class="brand">
          <bdi>{round.title}</bdi>
          <small>
            {say(
              "公开抽签 · 内部文件，含名录库，不得公布",
              "Draw room · holds the registry: for the office, not for publication",
            )}
          </small>
        </span>
        <Tools here={here} />
      </div>
      <nav class="wide" aria-label={say("步骤", "Steps")}>
        <Steps here={here} />
      </nav>
    </header>
  );
}

function Steps({ here }: { readonly here: Here }) {
  const now = screensOf(here)[here.session.screen]!;
  return (
    <ol class="steps">
      {PARTS.map((part) => (
        <li key={part} aria-current={part === now.part ? "step" : undefined}>
          {stepName(here, part)}
        </li>
      ))}
    </ol>
  );
}

function stepName({ say }: Here, part: Part): string {
  const names: Readonly<Record<Part, string>> = {
    what: say("公告", "Announced"),
    codes: say("核对码", "Codes"),
    time: say("时刻", "Time"),
    value: say("读取数值", "Values"),
    seed: say("种子", "Seed"),
    stratum: say("抽取对象", "Units"),
    teams: say("抽取人员", "People"),
    unit: say("自行验算", "One ticket"),
    save: say("保存", "Save"),
  };
  return names[part];
}
