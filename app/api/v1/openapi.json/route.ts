import { openApiDocument } from "@/lib/api/openapi";
import { getDescriptionOperation } from "@/lib/api/operations/description";
import { apiRoutes } from "@/lib/web/api/api-routes";
import { serve } from "@/lib/web/api/serve";

const description = serve(getDescriptionOperation, { run: async () => openApiDocument() });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(description);
