import { answerError, notAllowed } from "../../answers";
import { decideRoute, numberIn } from "../../decide-route";

const allow = "DELETE, OPTIONS, PUT";

export const PUT = decideRoute("published");

export const DELETE = decideRoute("rejected");

export const OPTIONS = () => new Response(null, { status: 204, headers: { Allow: allow } });

async function refuse(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  try {
    numberIn((await params).id);
    return notAllowed(allow);
  } catch (error) {
    return answerError(error);
  }
}

export { refuse as GET, refuse as PATCH, refuse as POST };
