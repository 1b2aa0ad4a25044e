import { useEffect } from "react";

const typedInto = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/**
 * Single keys that do something on a page of work. They keep still while somebody types, and with Ctrl, Alt or the command
 * key, which are the browser's (WCAG 2.1.4).
 */
export function useShortcuts(keys: Record<string, () => void>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey, target, repeat } = event;
      const typing = target instanceof Element && target.closest(typedInto) !== null;
      const act = keys[key];
      if (!act || typing || ctrlKey || altKey || metaKey || repeat) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  });
}
