import type { ReactNode } from "react";
import { Icon } from "./icon";
import { TakeFocus } from "./take-focus";

const icons = { info: "info", ok: "check", warn: "triangle", danger: "octagon" } as const;

type Props = {
  tone: keyof typeof icons;
  /** Says it all; what follows only adds. */
  title: ReactNode;
  /** The answer to what the reader just did: takes focus when it appears. */
  focus?: boolean;
  children?: ReactNode;
};

/** A tinted message with bar, icon and heading; stays where the work was. */
export function Notice({ tone, title, focus, children }: Props) {
  const notice = (
    <div className={`notice notice-${tone}`}>
      <Icon name={icons[tone]} />
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  );
  return focus ? <TakeFocus>{notice}</TakeFocus> : notice;
}
