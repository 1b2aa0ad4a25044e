import { Icon } from "./icon";

/** Conditions and whether each is met; `met`/`unmet` are the words a screen reader adds. */
export function CheckList({
  items,
  met,
  unmet,
}: {
  items: readonly { text: string; met: boolean }[];
  met: string;
  unmet: string;
}) {
  return (
    <ul className="check-list">
      {items.map((item) => (
        <li key={item.text} className={item.met ? "text-ok" : undefined}>
          <Icon name={item.met ? "check" : "ring"} />
          <span>
            {item.text}
            <span className="sr-only">, {item.met ? met : unmet}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
