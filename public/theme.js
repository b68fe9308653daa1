// Runs before the first paint: the colours somebody chose, and whether a speaker may be logged in here.
{
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem("talks-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Storage may be switched off; the system's colours will do.
  }
  if (document.cookie.includes("talks_hint=")) root.dataset.known = "";
}
