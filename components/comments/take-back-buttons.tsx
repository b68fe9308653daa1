"use client";

import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { refreshMe } from "@/components/layout/viewer-store";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { decideRemotely } from "./remote-decision";

type Place = { element: HTMLElement; id: number; author: string };

/** Puts a `Take back` button into every published comment of the page, which itself is the same for everybody. */
export function TakeBackButtons({ queryKey }: { queryKey: QueryKey }) {
  const places = usePlaces();
  const client = useQueryClient();
  const router = useRouter();
  const takeBack = useMutation({
    mutationFn: (id: number) => decideRemotely({ id, from: "published", to: "held" }),
    onSuccess: async () => {
      router.refresh();
      await Promise.all([client.invalidateQueries({ queryKey }), refreshMe()]);
    },
  });
  return (
    <>
      {takeBack.isError && (
        <Notice tone="wrong" role="alert">
          {takeBack.error.message}
        </Notice>
      )}
      {places.map(({ element, id, author }) =>
        createPortal(
          <Button
            small
            look="quiet"
            aria-label={`Take back: comment by ${author}`}
            onClick={() => takeBack.mutate(id)}
          >
            Take back
          </Button>,
          element,
          String(id),
        ),
      )}
    </>
  );
}

/** Where the published comments keep room for their moderators; kept up to date as the page changes. */
function usePlaces(): Place[] {
  const [places, setPlaces] = useState<Place[]>([]);
  useEffect(() => {
    const list = document.getElementById("comments");
    const look = () => setPlaces((known) => (isSame(known, findPlaces()) ? known : findPlaces()));
    look();
    if (!list) return;
    const observer = new MutationObserver(look);
    observer.observe(list, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return places;
}

const findPlaces = (): Place[] =>
  [...document.querySelectorAll<HTMLElement>("[data-comment]")].map((element) => ({
    element,
    id: Number(element.dataset.comment),
    author: element.querySelector("bdi")?.textContent ?? "",
  }));

const isSame = (some: Place[], others: Place[]) =>
  some.length === others.length && some.every((place, index) => place.element === others[index]?.element);
