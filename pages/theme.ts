/** Light and dark work without this; it only remembers the choice from page to page. */
const KEY = "double-random-colours";

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

const before = kept();
for (const input of document.querySelectorAll<HTMLInputElement>("input[name=theme]")) {
  if (input.value === before) input.checked = true;
  input.addEventListener("change", () => {
    try {
      localStorage.setItem(KEY, input.value);
    } catch {
      // A browser that keeps nothing shows the next page as the system does.
    }
  });
}
