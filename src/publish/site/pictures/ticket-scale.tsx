/** A ticket on the scale of all tickets, with the cut-off: what lies left of the cut-off was drawn. */
import type { Here } from "../site.js";

const WIDTH = 420;
const LEFT = 10;
const ROOM = WIDTH - 2 * LEFT;

interface ScaleProps {
  readonly here: Here;
  readonly ticket: string;
  readonly cutOff: string;
}

export function TicketScale({ here, ticket, cutOff }: ScaleProps) {
  const { say } = here;
  const [at, cut] = [placeOf(ticket), placeOf(cutOff)];
  const text =
    ticket <= cutOff
      ? say("签号在截止线以内", "The ticket is up to the cut-off")
      : say("签号在截止线以外", "The ticket is above the cut-off");
  const endOf = (x: number): "start" | "end" => (x > WIDTH - 140 ? "end" : "start");
  return (
    <svg class="scale" viewBox={`0 0 ${WIDTH} 64`} role="img" aria-label={text}>
      <rect class="ghost" x={LEFT} y="26" width={ROOM} height="12" />
      <rect class="bar" x={LEFT} y="26" width={cut - LEFT} height="12" />
      <path class="goal" d={`M${cut} 20V44`} />
      <text x={cut} y="58" text-anchor={endOf(cut)}>
        {say("截止线 ", "cut-off ")}
        {cutOff.slice(0, 8)}…
      </text>
      <circle class="dot" cx={at} cy="32" r="7" />
      <text x={at} y="15" text-anchor={endOf(at)}>
        {say("签号 ", "ticket ")}
        {ticket.slice(0, 8)}…
      </text>
    </svg>
  );
}

/** The first four digits of a ticket on the width of the scale. */
function placeOf(ticket: string): number {
  const digits = Number.parseInt(ticket.slice(0, 4), 16);
  return LEFT + Math.round(((Number.isNaN(digits) ? 0 : digits) * ROOM) / 0xffff);
}
