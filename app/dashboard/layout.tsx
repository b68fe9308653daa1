import type { ReactNode } from "react";
import { DashboardShell } from "@/components/layout/dashboard-shell";
import { getViewer } from "@/lib/auth/get-viewer";
import { countWaiting } from "@/lib/comments/waiting-count";

// The pages themselves decide who may see them: a layout is not asked again as one moves between pages.
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  const account = viewer && { viewer, waiting: await countWaiting(viewer) };
  return <DashboardShell account={account}>{children}</DashboardShell>;
}
