/**
 * The draw room: one file with which a round is drawn in public, on a projector, without a network. It is for the
 * office: it holds the registry, and the secrets where there are any.
 */
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Refusal } from "../../kernel/refusal.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { atDoor } from "../../year/at-door.js";
import type { FieldsOf } from "../../year/fields-of.js";
import type { WhichRound } from "../../year/which-round.js";
import type { CarriedYear, Year } from "../../year/year.js";
import { refuse } from "../refuse.js";
import { hashOf } from "../site/render.js";
import { STYLE } from "../site/style.js";
import { announcedRound } from "./announced-round.js";
import { type RoomCase, roomCaseOf } from "./room-case.js";
import { ROOM_STYLE } from "./room-style.js";

export interface RoomInput extends WhichRound {
  /** The script of the page: `dist/pages/room.js` of the package. */
  readonly page: string;
  /** The code that draws, behind the page: `dist/pages/room-worker.js` of the package. */
  readonly worker: string;
}

const FIELDS: FieldsOf<RoomInput> = { round: true, matter: true, page: true, worker: true };

/**
 * The text of the room for a round that is announced. It says nothing to anybody and needs nothing but a browser; what
 * it draws and writes is what `drawRound` draws and writes at the same instant.
 *
 * **Not for publication**: the file holds the registry, the secret of a private one, and that of a salted ledger.
 *
 * Refused: a round that is unknown, not announced or drawn already, another policy or registry than the announced ones,
 * a salted ledger without its secret, scripts that could end their own place in the page (codes `publish/room-…`,
 * `round/…`).
 *
 * @param year - from `readYear`, with the secret of a salted ledger
 * @example
 * roomPage(announced.year, { round: "2026-Q1", page, worker }).ok; // true
 */
export function roomPage(year: Year, input: RoomInput): Result<string> {
  return atDoor(year, input, FIELDS, pageOf);
}

function pageOf(year: CarriedYear, input: RoomInput): Result<string> {
  const faults = [...faultsOfCode(input, "page"), ...faultsOfCode(input, "worker")];
  if (faults.length > 0) return reject(faults);
  const announced = announcedRound(year, input);
  if (!announced.ok) return announced;
  const parts = { carried: roomCaseOf(year, announced.value), page: input.page, worker: input.worker };
  return accept(`<!doctype html>\n${renderToString(h(Room, parts))}\n`);
}

/** A script stands in the page as it is, so it may not hold what ends one. */
function faultsOfCode(input: RoomInput, field: "page" | "worker"): Refusal[] {
  const code: unknown = input[field];
  const isCode = typeof code === "string" && code !== "" && !/<\/script|<!--/i.test(code);
  return isCode ? [] : [refuse("publish/room-code", [field], { field })];
}

interface RoomProps {
  readonly carried: RoomCase;
  readonly page: string;
  readonly worker: string;
}

function Room({ carried, page, worker }: RoomProps) {
  const style = `${STYLE}${ROOM_STYLE}`;
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="generator" content="double-random room" />
        <meta http-equiv="Content-Security-Policy" content={contentPolicy(style, page)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>公开抽签 · Draw room</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body class="room">
        <div id="data" data-json={JSON.stringify(carried)} hidden />
        <div id="worker" data-code={worker} hidden />
        <div id="room">
          <noscript>
            <p>本页需要启用脚本。</p>
            <p lang="en">This page needs scripts.</p>
          </noscript>
        </div>
        <script dangerouslySetInnerHTML={{ __html: page }} />
      </body>
    </html>
  );
}

/** This script and this style, a worker of the page's own text, and nothing else: no request, no form, no frame. */
function contentPolicy(style: string, page: string): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(page)}`,
    "worker-src blob:",
    "img-src data:",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}
