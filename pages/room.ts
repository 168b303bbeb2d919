/** The draw room: one screen a step, from what is announced to the ledger that is saved. */
import { h, render } from "preact";
import type { RoomCase } from "../src/publish/room/room-case.js";
import { dataOf } from "./page-data.js";
import { App } from "./room/app.js";
import { openClient } from "./room/client.js";

const place = document.getElementById("room");
const code = document.getElementById("worker")?.dataset["code"];
if (place !== null && code !== undefined) {
  place.replaceChildren();
  render(h(App, { client: openClient(code), carried: dataOf<RoomCase>() }), place);
}
