/** What the draw is bound to, each with a code that everybody may note down and compare. */
import { Rows } from "../parts.js";
import { Screen } from "../screen.js";
import type { Here } from "../session.js";
import type { Commitment } from "../task.js";

export function CodesStep({ here }: { readonly here: Here }) {
  const { say, round, next } = here;
  const names: Readonly<Record<Commitment["what"], string>> = {
    policy: say("抽查计划", "Policy"),
    registry: say("检查对象名录", "Registry of units"),
    history: say("历次检查", "Past visits"),
    roster: say("检查人员名录", "Roster of inspectors"),
    head: say(`账本（${round.entries} 条）末条`, `Ledger head (${round.entries} entries)`),
  };
  return (
    <Screen
      here={here}
      title={say("核对码：请记下", "Check codes: note them down")}
      main={{ label: say("确定时刻 →", "Set the time →"), act: next }}
    >
      <p>
        {say(
          "抽取所依据的各项内容均已事先固定。任何人都可以记下这些核对码，与公布的核对码对照：只要有一处改动，核对码就完全不同。",
          "Everything that decides the draw was fixed beforehand. Anybody may note these codes down and compare them with the published ones: a single change gives another code.",
        )}
      </p>
      <Rows
        id="codes"
        caption={say("抽取前的承诺", "What the draw is bound to")}
        head={[say("内容", "What"), say("核对码", "Check code"), say("完整哈希值", "Whole hash")]}
        rows={round.commitments.map(({ what, hash, code }) => [
          names[what],
          <code key="code" class="code">
            {code}
          </code>,
          <code key="hash" title={hash}>
            {hash.slice(0, 16)}…
          </code>,
        ])}
      />
      <p class="note">
        {say(
          "核对码是哈希值前 20 个十六进制字符（80 位）的 base32 写法（RFC 4648：A–Z、2–7），每五位一个字母，共 16 个，四个一组。",
          "A code is the first 20 hex digits (80 bits) of the hash in base 32 (RFC 4648: A–Z, 2–7), five bits a letter: 16 letters in groups of four.",
        )}
      </p>
    </Screen>
  );
}
