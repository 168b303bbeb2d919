import { compareBytes } from "../../kernel/byte-order.js";

/** Names or ids in byte order, as a finding lists them. */
export function listedInOrder(names: readonly string[]): string {
  return [...names].sort(compareBytes).join(", ");
}
