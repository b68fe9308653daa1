import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { Message } from "@/components/layout/message";
import { ButtonLink } from "@/components/ui/button-link";
import { notFoundPage } from "@/lib/messages";

export const metadata: Metadata = { title: notFoundPage.title };

export default function NotFoundPage() {
  return (
    <Main>
      <Message {...notFoundPage}>
        <ButtonLink href="/" look="primary">
          See all talks
        </ButtonLink>
      </Message>
    </Main>
  );
}
