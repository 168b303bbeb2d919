/** Bent arguments: every exported function answers, or tells the mistake in words. */
import { everyExport } from "./readers/every-export.js";
import { fuzz } from "./support/fuzz.js";

fuzz(everyExport);
