import { PassThrough } from "node:stream";
import { bodyOf, isHangUp } from "@/lib/archive/own/body-of";
import { writeOwnDownload } from "@/lib/archive/own/own-download";
import { requireViewer } from "@/lib/auth/get-viewer";
import { reportUnexpected } from "@/lib/web/report-unexpected";

/** Everything that is the viewer's own, as a ZIP. A visitor is sent to log in, and comes back to where the link is. */
export async function GET() {
  const viewer = await requireViewer("/dashboard/profile");
  const output = new PassThrough();
  // The answer has begun by then, and is cut off.
  writeOwnDownload(viewer, output).catch(async (error) => {
    if (!isHangUp(error)) await reportUnexpected(error);
  });
  return new Response(bodyOf(output), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="talks-${viewer.username}.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
}
