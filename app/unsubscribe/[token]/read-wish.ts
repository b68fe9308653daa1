/** What a POST to an unsubscribe link asks for. */
type Wish = {
  /** All email to the address, and not only what the token is for. */
  all: boolean;
  /** To have it back. */
  resumes: boolean;
};

/** Reads a form, of either kind. Mailers send one of their own, or none: that stops what the token is for. */
export async function readWish(request: Request): Promise<Wish> {
  const form = await request.formData().catch(() => new FormData());
  return { all: form.get("scope") === "all", resumes: form.get("action") === "resume" };
}
