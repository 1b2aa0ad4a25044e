import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { VisitorFrame } from "@/app/_frame/visitor-frame";
import { mailboxFolder } from "@/lib/outbox/mailbox";

/** The frame comes after the question whether there is a mailbox at all; each page asks for itself too. */
export default function Layout({ children }: { children: ReactNode }) {
  if (!mailboxFolder()) notFound();
  return <VisitorFrame>{children}</VisitorFrame>;
}
