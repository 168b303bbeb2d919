/** The search: leads to the part of the list in which an id or the beginning of a name stands. */
import { compareBytes } from "../src/kernel/byte-order.js";
import { asked, dataOf, formsOf, placeAmong } from "./page-data.js";

/** First id, and first name, of each part of the list. */
interface Parts {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

const { query, by, form } = asked();
const field = document.querySelector<HTMLInputElement>("main input[name=q]");
if (field !== null) field.value = query;
if (query !== "") {
  const { ids, names } = dataOf<Parts>();
  const [folder, firsts, way] = by === "name" ? ["names", names, "by=name&"] : ["units", ids, ""];
  const place = placeAmong(firsts, formsOf(query)[form] ?? query, compareBytes);
  if (firsts.length > 0)
    location.replace(`${folder}/${place + 1}.html?${way}form=${form}&q=${encodeURIComponent(query)}`);
}
