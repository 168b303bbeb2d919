/** Light and dark, and the language of the page. */
import type { Here } from "./session.js";

export function Tools({ here }: { readonly here: Pick<Here, "say" | "language" | "switchLanguage"> }) {
  const { say, language, switchLanguage } = here;
  const choices = [
    ["auto", say("随系统", "as the system")],
    ["light", say("浅色", "light")],
    ["dark", say("深色", "dark")],
  ] as const;
  return (
    <div class="tools">
      <fieldset class="theme">
        <legend>{say("显示", "Colours")}</legend>
        {choices.map(([value, label]) => (
          <label key={value} for={`theme-${value}`}>
            <input
              type="radio"
              name="theme"
              id={`theme-${value}`}
              value={value}
              defaultChecked={value === "auto"}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <button
        id="language"
        type="button"
        class="plain"
        lang={language === "zh" ? "en" : "zh-CN"}
        onClick={switchLanguage}
      >
        {language === "zh" ? "English" : "中文"}
      </button>
    </div>
  );
}
