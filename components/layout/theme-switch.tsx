"use client";

import { useSyncExternalStore } from "react";

const themes = { system: "System", light: "Light", dark: "Dark" } as const;
type Theme = keyof typeof themes;

const changed = "talks-theme-changed";

/** The colours of the pages: those of the system, or one's own choice, which `public/theme.js` applies on load. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore(subscribe, chosenTheme, () => "system");
  return (
    <fieldset className="theme-switch needs-script">
      <legend className="sr-only">Colours</legend>
      {Object.entries(themes).map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name="theme"
            value={value}
            checked={theme === value}
            onChange={() => choose(value as Theme)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

const chosenTheme = () => document.documentElement.dataset.theme ?? "system";

function choose(theme: Theme) {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  remember(theme);
  window.dispatchEvent(new Event(changed));
}

function remember(theme: Theme) {
  try {
    localStorage.setItem("talks-theme", theme);
  } catch {
    // Storage may be switched off: the choice then lasts as long as the page.
  }
}

function subscribe(listener: () => void) {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}
