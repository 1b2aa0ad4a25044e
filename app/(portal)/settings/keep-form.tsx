"use client";

import { type ReactNode, useActionState } from "react";
import { untouched } from "@/lib/form-state";
import { keepAccount } from "./deletion-actions";

/** The form round the button that keeps an account after all. */
export function KeepForm({ children }: { children: ReactNode }) {
  const [state, action] = useActionState(keepAccount, untouched);
  return (
    <form action={action}>
      {state.errors.map(({ message }) => (
        <p key={message} role="alert">
          {message}
        </p>
      ))}
      {children}
    </form>
  );
}
