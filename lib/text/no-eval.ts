import { z } from "zod";

// In browsers zod would try whether it may make functions of text. Our policy forbids it, and each try is a violation.
z.config({ jitless: typeof window !== "undefined" });
