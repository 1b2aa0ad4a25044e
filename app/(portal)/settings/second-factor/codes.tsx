"use client";

import { Actions, LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import type { Words } from "./words";

/** The recovery codes, the one time they are told. */
export function Codes({ codes, words }: { codes: readonly string[]; words: Words }) {
  return (
    <>
      <Notice tone="ok" title={words.on} focus />
      <Section title={words.codesTitle}>
        <p>{words.codesLead}</p>
        <ul className="code-list">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Actions>
          <LinkButton href="/settings">{words.kept}</LinkButton>
        </Actions>
      </Section>
    </>
  );
}
