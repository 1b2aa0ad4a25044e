import Link from "next/link";
import type { ButtonHTMLAttributes, ComponentProps, ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** How a button looks; `link` is a button that reads as a plain text link. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger" | "link";

type Look = { variant?: ButtonVariant; icon?: IconName; children: ReactNode };

/** Class of a button, for the rare control that is none of the components here (a label over a file input). */
export const buttonClass = (variant: ButtonVariant) => `button button-${variant}`;

function Face({ icon, children }: Pick<Look, "icon" | "children">) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  );
}

/** A button; submits its form unless `type="button"`. */
export function Button({
  variant = "primary",
  icon,
  children,
  type = "submit",
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type={type} className={buttonClass(variant)} {...rest}>
      <Face icon={icon}>{children}</Face>
    </button>
  );
}

/** A link that looks like a button; loads nothing before it is followed. */
export function LinkButton({
  variant = "secondary",
  icon,
  children,
  ...rest
}: Look & Omit<ComponentProps<typeof Link>, "className" | "children">) {
  return (
    <Link prefetch={false} className={buttonClass(variant)} {...rest}>
      <Face icon={icon}>{children}</Face>
    </Link>
  );
}

/** Buttons of one decision in a row; below 30em one under the other, full width. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
