/** The seats of one unit among those of a draw, as they stand between two changes. */
import { groupBy } from "../../kernel/group-by.js";
import type { PlainSeat } from "../by-hand/plain-seats.js";

/** So many questions are answered by looking through all seats; for more of them they are put in order once. */
const FEW = 16;

/** Draws with many changes ask little of each state; one with many results asks much of the same. */
export class SeatsByUnit {
  readonly #seats: readonly PlainSeat[];
  #grouped: ReadonlyMap<string, readonly PlainSeat[]> | undefined;
  #asked = 0;

  constructor(seats: readonly PlainSeat[]) {
    this.#seats = seats;
  }

  of(unit: string): readonly PlainSeat[] {
    this.#asked++;
    if (this.#asked <= FEW) return this.#seats.filter((seat) => seat.unit === unit);
    this.#grouped ??= groupBy(this.#seats, (seat) => seat.unit);
    return this.#grouped.get(unit) ?? [];
  }
}
