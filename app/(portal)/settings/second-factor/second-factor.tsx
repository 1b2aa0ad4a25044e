"use client";

import { useActionState } from "react";
import { untouched } from "@/lib/form-state";
import { confirm, renewCodes } from "./actions";
import { BeginForm } from "./begin-form";
import { Codes } from "./codes";
import { ConfirmForm } from "./confirm-form";
import { TurnedOn } from "./turned-on";
import type { FormParts } from "./words";

type Props = FormParts & {
  on: { since: string; left: string } | null;
  begun: { secret: string; uri: string; picture: string } | null;
};

/**
 * Off, begun, or on. The answers of the two forms that bring codes live here, above the forms: once the first is sent the page
 * is drawn with the second factor on, and the codes would have nowhere to appear.
 */
export function SecondFactor({ on, begun, ...parts }: Props) {
  const [confirmed, confirmAction] = useActionState(confirm, untouched);
  const [renewed, renewAction] = useActionState(renewCodes, untouched);
  const codes = renewed.value ?? confirmed.value;
  if (codes) return <Codes codes={codes} words={parts.words} />;
  if (on) return <TurnedOn {...on} {...parts} renewing={{ state: renewed, action: renewAction }} />;
  if (begun) return <ConfirmForm {...begun} {...parts} state={confirmed} action={confirmAction} />;
  return <BeginForm {...parts} />;
}
