"use client";

import { Button } from "@/components/ui/button";

export const PrintButton = () => (
  <Button small className="needs-script" onClick={() => window.print()}>
    Print
  </Button>
);
