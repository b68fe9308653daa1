"use client";

import { useSyncExternalStore } from "react";
import type { MeResource } from "@/lib/api/operations/account";
import { hasHint, loginHint } from "@/lib/auth/hint";
import type { Viewer } from "@/lib/auth/viewer-type";

type Somebody = { viewer: Viewer; waiting: { mine: number; all: number | null } };

/** Who is looking, and how many comments wait for them (all: administrators only). */
export type Me = Somebody | { viewer: null };

const nobody: Me = { viewer: null };

let me: Me | undefined;
let asking: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** Who is looking; undefined until we know. All leaves of a page share one request. */
export const useMe = (): Me | undefined => useSyncExternalStore(subscribe, current, unknown);

/** Asks again, unless a request is under way. Without the hint cookie nobody is logged in, and nothing is asked. */
export function refreshMe(): Promise<void> {
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask() {
  const isKnown = hasHint(loginHint);
  me = isKnown ? await fetchMe() : nobody;
  document.documentElement.toggleAttribute("data-known", me.viewer !== null);
  for (const listener of listeners) listener();
}

async function fetchMe(): Promise<Me> {
  try {
    const response = await fetch("/api/v1/me", { cache: "no-store" });
    return response.ok ? toMe(await response.json()) : nobody;
  } catch {
    return nobody;
  }
}

function toMe({ speaker, isAdmin, waiting }: MeResource): Me {
  if (!speaker || !waiting) return nobody;
  const { id, username, name, avatar } = speaker;
  return { viewer: { id, username, name, avatar: new URL(avatar).pathname, isAdmin }, waiting };
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = () => me;
const unknown = () => undefined;
