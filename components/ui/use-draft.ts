"use client";

import { type RefObject, useEffect } from "react";
import { isFlash } from "@/lib/flashes";
import { type Draft, keepDraft, readDraft } from "./drafts";

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Keeps what is typed into a form, and puts it back where the fields are still empty; not after it was sent. */
export function useDraft(form: RefObject<HTMLFormElement | null>, name: string | undefined) {
  useEffect(() => {
    const element = form.current;
    if (!name || !element) return;
    if (!isFlash(location.hash.slice(1))) putBack(element, readDraft(name));
    const keep = () => keepDraft(name, typedInto(element));
    element.addEventListener("input", keep);
    return () => element.removeEventListener("input", keep);
  }, [form, name]);
}

function putBack(form: HTMLFormElement, draft: Draft) {
  for (const field of textFieldsOf(form)) {
    const text = draft[field.name];
    if (!text || field.value) continue;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

const typedInto = (form: HTMLFormElement): Draft =>
  Object.fromEntries([...textFieldsOf(form)].map(({ name, value }) => [name, value]));

const textFieldsOf = (form: HTMLFormElement) =>
  form.querySelectorAll<TextField>("textarea, input[type='text'], input[type='email']");
