/** What a Vercel-style platform says of a deployment, in our own words. */
type Source = Record<string, string | undefined>;

const unnamed = "unnamed";

/**
 * Takes an environment, gives the settings that follow from the platform's own variables; none elsewhere. A deployment
 * that is called a preview is one, whatever else is missing: it never uses the tables of production.
 */
export function platformSettings(source: Source): Source {
  if (!source.VERCEL_ENV) return {};
  const isPreview = source.VERCEL_ENV === "preview";
  const host = isPreview
    ? source.VERCEL_BRANCH_URL || source.VERCEL_URL
    : source.VERCEL_PROJECT_PRODUCTION_URL || source.VERCEL_URL;
  return {
    TRUST_PROXY: "1",
    APP_URL: host ? `https://${host}` : undefined,
    PREVIEW: isPreview ? source.VERCEL_GIT_COMMIT_REF || unnamed : undefined,
  };
}
