import { Main } from "@/components/layout/main";
import { Message } from "@/components/layout/message";
import { ButtonLink } from "@/components/ui/button-link";
import { gonePage } from "@/lib/messages";

/** What stands at the address of a talk that was deleted. */
export const TalkGone = () => (
  <Main status={410}>
    <Message {...gonePage}>
      <ButtonLink href="/" look="primary">
        See all talks
      </ButtonLink>
    </Message>
  </Main>
);
