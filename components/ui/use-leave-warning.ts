"use client";

import { useEffect } from "react";

const question = "What you typed is not saved. Leave this page all the same?";

/** While `active`, asks before the page is left: by the browser, or by a link inside the application. */
export function useLeaveWarning(active: boolean) {
  useEffect(() => {
    if (!active) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", onUnload);
    window.addEventListener("click", askBeforeLink, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      window.removeEventListener("click", askBeforeLink, { capture: true });
    };
  }, [active]);
}

// In the capture phase on the window, so that it comes before the router's own listener.
function askBeforeLink(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!link || !leavesPage(link, event) || window.confirm(question)) return;
  event.preventDefault();
  event.stopPropagation();
}

function leavesPage(link: Element, event: MouseEvent) {
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank") return false;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  const isElsewhere = link.pathname !== location.pathname || link.search !== location.search;
  return link.origin === location.origin && isElsewhere;
}
