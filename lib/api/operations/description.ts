import { z } from "zod";
import { operation } from "../operation";

export const getDescriptionOperation = operation({
  id: "getDescription",
  method: "GET",
  path: "/openapi.json",
  tag: "Description",
  summary: "This description",
  description: "OpenAPI 3.1.",
  access: "everybody",
  answer: z.looseObject({ openapi: z.string() }),
});
