import { Icon } from "./icon";
import { cellsOf } from "./text-row";

type Props = {
  /** What is chosen among, for those who do not see the header. */
  label: string;
  current: string;
  /** A row of text; each cell is a value, its name, and `yes` where it is the chosen one. */
  choices: string;
  /** Takes the value as `name`, and the page to go on at as `path`. */
  action: string | ((form: FormData) => Promise<void>);
  name: string;
  path: string;
};

/**
 * What of several is looked at, as a button in the header that opens the others. Of the server alone: every page has it, and
 * a script that shuts it would be paid for by those who have nothing to choose.
 */
export function HeaderChoice({ label, current, choices, action, name, path }: Props) {
  return (
    // Drawn anew, and so shut, once another is looked at.
    <details key={current} className="header-choice">
      <summary>
        <span className="sr-only">{label}: </span>
        {current}
        <Icon name="chevron-down" />
      </summary>
      <form action={action}>
        <input type="hidden" name="path" value={path} />
        {cellsOf(choices).map(([value, text, chosen]) => (
          <button
            type="submit"
            key={value}
            name={name}
            value={value}
            aria-current={chosen === "yes" ? "true" : undefined}
          >
            {text}
          </button>
        ))}
      </form>
    </details>
  );
}
