import { redirect } from "next/navigation";
import { requireViewer } from "@/lib/auth/get-viewer";

export default async function DashboardPage() {
  await requireViewer("/dashboard/talks");
  redirect("/dashboard/talks");
}
