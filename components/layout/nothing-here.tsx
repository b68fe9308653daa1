"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { notFoundPage } from "@/lib/messages";
import { Main } from "./main";
import { Message } from "./message";

/** In place of a public page that is not there. A client component for the reason that `PlainShell` is one. */
export const NothingHere = () => (
  <Main>
    <Message {...notFoundPage}>
      <ButtonLink href="/" look="primary">
        See all talks
      </ButtonLink>
    </Message>
  </Main>
);
