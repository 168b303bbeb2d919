/**
 * What the forms of documents share, in whichever room they stand. They are written with zod's small build,
 * which bundles carry in a third of the bytes.
 */
import { en } from "zod/locales";
import * as z from "zod/mini";

/** The form, with what it holds in words: the JSON Schema tells them to whoever writes the document. */
export function about<Form extends z.ZodMiniType>(description: string, form: Form): Form {
  z.globalRegistry.add(form, { description });
  return form;
}

/**
 * The words of a problem become part of a refusal, so they do not depend on the language that a program sets
 * for its own forms.
 */
const IN_ENGLISH = /* @__PURE__ */ en();

/**
 * What a form makes of a value, or every problem with it. Words are asked for only where there is a problem:
 * a form without them reads several times faster.
 */
export function readBy<Form extends z.ZodMiniType>(
  form: Form,
  value: unknown,
): z.core.util.SafeParseResult<z.output<Form>> {
  const read = form.safeParse(value);
  return read.success ? read : form.safeParse(value, { error: IN_ENGLISH.localeError });
}
