/** All values once more, then the seed that follows from them, in words and as a text that anybody can hash. */
import { useState } from "preact/hooks";
import { sha256Hex } from "../../../src/kernel/sha256.js";
import { isWithheld } from "../../../src/publish/site/record/seen.js";
import { Exact, Notes, NotToday } from "../parts.js";
import { Screen } from "../screen.js";
import { bothIn, type Here, sourcesIn } from "../session.js";
import type { Drawn, Fault } from "../task.js";
import { SourceName } from "./what.js";

export function SeedStep({ here }: { readonly here: Here }) {
  const { drawn } = here.session;
  return drawn === null ? <Ready here={here} /> : <Seed here={here} drawn={drawn} />;
}

function Ready({ here }: { readonly here: Here }) {
  const { say, session, client, change } = here;
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isBusy, setBusy] = useState(false);
  const { at, by, uses, values } = session;
  const known = sourcesIn(here).map((_, place) => values[place]?.value ?? "");
  const missing = known.indexOf("");
  const draw = async (): Promise<void> => {
    setBusy(true);
    const answer = await client("draw", { at, by, uses, values: known }).catch(() => FAILED);
    setBusy(false);
    if (answer.ok) change({ drawn: answer.value, notes: answer.notes });
    else setFaults(answer.faults);
  };
  const label = say("产生种子并抽取", "Make the seed, and draw");
  return (
    <Screen
      here={here}
      title={say("全部数值", "All values")}
      main={isBusy || missing !== -1 ? null : { label, act: () => void draw() }}
    >
      <ol>
        {sourcesIn(here).map((source, place) => (
          <li key={place}>
            <SourceName here={here} source={source} />
            <p class="big">
              <code>{known[place] === "" ? "–" : known[place]}</code>
            </p>
          </li>
        ))}
      </ol>
      <p>
        {say(
          "确认后，抽取结果完全由这些数值决定，任何人都不能再作选择。",
          "From here on these values decide everything, and nobody has a choice left.",
        )}
      </p>
      {missing === -1 ? null : (
        <p class="fault">
          {say(`第 ${missing + 1} 项来源尚未确认。`, `Source ${missing + 1} is not confirmed yet.`)}
        </p>
      )}
      <p aria-live="polite">{isBusy ? <Busy here={here} /> : null}</p>
      <div role="alert">
        {faults.map(({ said }) => (
          <p key={said.en} class="fault">
            {bothIn(here, said)}
          </p>
        ))}
      </div>
    </Screen>
  );
}

const FAILED = {
  ok: false,
  faults: [
    {
      field: "",
      said: { zh: "抽取程序出错，未写入任何内容。", en: "The program failed; nothing was written." },
    },
  ],
} as const;

function Busy({ here: { say } }: { readonly here: Here }) {
  return (
    <>
      <progress aria-label={say("抽取进度", "Progress of the draw")} /> {say("正在抽取……", "Drawing …")}
    </>
  );
}

function Seed({ here, drawn }: { readonly here: Here; readonly drawn: Drawn }) {
  const { say, next, session } = here;
  return (
    <Screen
      here={here}
      title={say("种子", "The seed")}
      main={{ label: say("看抽取结果 →", "See the draw →"), act: next }}
    >
      <div id="seed">
        {isWithheld(drawn.seed) ? (
          <NotToday here={here} rule={drawn.seed.rule} />
        ) : (
          <Derived here={here} seed={drawn.seed} text={drawn.seedText} />
        )}
      </div>
      <p>
        {say(
          "每个对象的签号由种子、抽取编号和对象标识算出；签号最小的对象被抽中。",
          "The ticket of each unit follows from the seed, the number of the draw and the id of the unit; the smallest tickets are drawn.",
        )}
      </p>
      <Notes here={here} notes={session.notes} />
    </Screen>
  );
}

interface DerivedProps {
  readonly here: Here;
  readonly seed: string;
  /** What it is the hash of. */
  readonly text: string;
}

function Derived({ here: { say }, seed, text }: DerivedProps) {
  const isSame = sha256Hex(text) === seed;
  return (
    <>
      <p class="big">
        <code>{seed}</code>
      </p>
      <p>
        {say(
          "种子是下面这行文字的 SHA-256 值：方括号中依次是公告的来源及其数值。任何 SHA-256 计算器都能得出同样的结果。",
          "The seed is the SHA-256 of this line: in the brackets stand the announced sources with their values, in order. Any SHA-256 calculator gives the same.",
        )}
      </p>
      <Exact id="seed-text" label={say("求哈希的文字", "Text to hash")} text={text} />
      <p class={isSame ? "good" : "bad"} id="seed-again">
        {isSame
          ? say("本页重新计算，结果一致。", "Computed once more in this page: the same.")
          : say("本页重新计算，结果不一致！", "Computed once more in this page: NOT the same!")}
      </p>
    </>
  );
}
