/** All that a dishonest operator was seen to try, by kind. */

import type { Attack } from "./attack.js";
import { after } from "./attacks/after.js";
import { alone } from "./attacks/alone.js";
import { codes } from "./attacks/codes.js";
import { form } from "./attacks/form.js";
import { hiding } from "./attacks/hiding.js";
import { inputs } from "./attacks/inputs.js";
import { meanwhile } from "./attacks/meanwhile.js";
import { ofPrivate } from "./attacks/private.js";
import { receipts } from "./attacks/receipts.js";
import { second } from "./attacks/second.js";
import { seeds } from "./attacks/seeds.js";
import { time } from "./attacks/time.js";
import { tries } from "./attacks/tries.js";
import { views } from "./attacks/views.js";

export const ATTACKS: readonly Attack[] = [
  ...seeds,
  ...tries,
  ...time,
  ...inputs,
  ...after,
  ...form,
  ...alone,
  ...second,
  ...hiding,
  ...meanwhile,
  ...ofPrivate,
  ...codes,
  ...receipts,
  ...views,
];
