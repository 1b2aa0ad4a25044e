"use client";

import type { ButtonHTMLAttributes, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonVariant, buttonClass } from "./button";
import { Icon, type IconName } from "./icon";

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: ButtonVariant;
  icon?: IconName;
  /** Label while the form is on its way, such as "Oddajamo …". */
  pending: string;
  /** For forms that send themselves; a plain form action is noticed without it. */
  sending?: boolean;
  children: ReactNode;
};

/** Submit button that says when the form is on its way and swallows a second press. */
export function SubmitButton({
  variant = "primary",
  icon,
  pending,
  sending: sendingItself = false,
  children,
  onClick,
  ...rest
}: Props) {
  const posting = useFormStatus().pending;
  const sending = posting || sendingItself;
  return (
    <button
      type="submit"
      className={buttonClass(variant)}
      aria-disabled={sending || undefined}
      onClick={(event) => (sending ? event.preventDefault() : onClick?.(event))}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      <span>{sending ? pending : children}</span>
    </button>
  );
}
