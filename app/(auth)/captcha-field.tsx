"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Icon } from "@/app/_ui/icon";
import type { useActionForm } from "@/app/_ui/use-action-form";
import { proofOfWorkBits } from "@/lib/auth/captcha/proof-of-work-rule";
import { solve } from "@/lib/auth/captcha/proof-of-work-solver";
import { newCaptcha } from "./captcha-actions";

export type CaptchaWords = {
  label: string;
  hint: string;
  picture: string;
  newPicture: string;
  withoutPicture: string;
  working: string;
  worked: string;
  unavailable: string;
};

type Props = {
  form: Pick<ReturnType<typeof useActionForm>, "field" | "hidden" | "watch" | "setValue" | "setFocus">;
  /** The id the server's last answer named. */
  answered: string | undefined;
  /** Of the picture, in CSS pixels. */
  size: { width: number; height: number };
  words: CaptchaWords;
};

type Progress = "picture" | "working" | "worked" | "unavailable";

/** Letters of a picture, or work done by the browser for those who cannot see it (R33). */
export function CaptchaField({ form, answered, size, words }: Props) {
  const { field, hidden, watch, setValue, setFocus } = form;
  const [progress, setProgress] = useState<Progress>("picture");
  const work = useRef<AbortController>(null);
  const id = watch("captchaId");

  const follow = useEffectEvent((named: string) => {
    if (named !== id) show(named);
  });
  useEffect(() => {
    if (answered) follow(answered);
  }, [answered]);
  useEffect(() => () => work.current?.abort(), []);

  function show(captchaId: string) {
    work.current?.abort();
    fill(captchaId);
    setProgress("picture");
  }

  function fill(captchaId: string, nonce = "") {
    setValue("captchaId", captchaId);
    setValue("captchaNonce", nonce);
    setValue("captchaAnswer", "");
  }

  async function showAnother() {
    const captcha = await newCaptcha("picture").catch(() => null);
    if (!captcha) return setProgress("unavailable");
    show(captcha.id);
    setFocus("captchaAnswer");
  }

  async function workInstead() {
    const captcha = await newCaptcha("work").catch(() => null);
    if (!captcha) return setProgress("unavailable");
    work.current?.abort();
    work.current = new AbortController();
    const { signal } = work.current;
    setProgress("working");
    const nonce = await solve(captcha.challenge, proofOfWorkBits, { signal }).catch(() => null);
    if (nonce === null) return;
    fill(captcha.id, nonce);
    setProgress("worked");
  }

  const { error, ...input } = field("captchaAnswer");
  const seen = progress === "picture" || progress === "unavailable";
  return (
    <Field id="captchaAnswer" label={words.label} hint={seen && words.hint} error={seen ? error : undefined}>
      {(control) => (
        <>
          <input {...hidden("captchaId")} />
          <input {...hidden("captchaNonce")} />
          {seen && (
            // biome-ignore lint/performance/noImgElement: drawn for one visitor, there is nothing to optimise
            <img
              className="max-w-full border border-line-2"
              src={`/api/captcha/${id}`}
              alt={words.picture}
              {...size}
            />
          )}
          <p className="flex items-center gap-2" role="status">
            {progress === "worked" && <Icon name="check" />}
            {progress !== "picture" && words[progress]}
          </p>
          <div className="flex flex-wrap gap-x-6">
            <Button
              variant="quiet"
              icon="refresh"
              name="newPicture"
              value="yes"
              onClick={(event) => {
                event.preventDefault();
                void showAnother();
              }}
            >
              {words.newPicture}
            </Button>
            <span className="needs-script">
              <Button type="button" variant="quiet" onClick={() => void workInstead()}>
                {words.withoutPicture}
              </Button>
            </span>
          </div>
          <input
            {...input}
            {...control}
            type={seen ? "text" : "hidden"}
            className="control control-short"
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
          />
        </>
      )}
    </Field>
  );
}
