import { refusal } from "@/lib/web/api/answers";
import { withCors } from "@/lib/web/api/cors";

/** There is nothing at this address, nor ever was: every other route is more particular than this one. */
const nowhere = async () => withCors(refusal("not_found", "There is nothing at this address."));

export {
  nowhere as DELETE,
  nowhere as GET,
  nowhere as OPTIONS,
  nowhere as PATCH,
  nowhere as POST,
  nowhere as PUT,
};
