import { type CSSProperties, Fragment, type ReactNode } from "react";
import { light } from "./colours";
import { darkClass } from "./dark-styles";

const styles = {
  paragraph: { margin: "0 0 16px" },
  fact: { margin: 0, padding: "10px 0", borderBottom: `1px solid ${light.line}` },
  facts: { margin: "0 0 24px", borderTop: `2px solid ${light.ink}` },
  action: { margin: "24px 0" },
  button: {
    display: "inline-block",
    padding: "13px 22px",
    borderRadius: "4px",
    backgroundColor: light.action,
    color: light.onAction,
    fontWeight: 600,
    textDecoration: "none",
  },
  quote: { margin: "0 0 24px", padding: "2px 0 2px 16px", borderLeft: `3px solid ${light.line}` },
  quiet: { margin: "0 0 24px", fontSize: "16px", color: light.ink2 },
  link: { color: light.action, wordBreak: "break-all" },
} satisfies Record<string, CSSProperties>;

/** One thought. */
export function Paragraph({ children }: { children: ReactNode }) {
  return <p style={styles.paragraph}>{children}</p>;
}

/** Named values, one a line; in the text version "name: value". */
export function Facts({ items }: { items: readonly { label: string; value: string }[] }) {
  return (
    <div className={darkClass.text} style={styles.facts}>
      {items.map(({ label, value }) => (
        <p key={label} className={`fact ${darkClass.text}`} style={styles.fact}>
          {`${label}: `}
          <strong>{value}</strong>
        </p>
      ))}
    </div>
  );
}

/** The one thing to do: a button, and under it the address for who cannot press it. */
export function Action({ href, label, instead }: { href: string; label: string; instead: string }) {
  return (
    <>
      <p style={styles.action}>
        <a href={href} target="_blank" rel="noreferrer" className={darkClass.button} style={styles.button}>
          {label}
        </a>
      </p>
      <p data-skip-in-text="true" className={darkClass.quiet} style={styles.quiet}>
        {instead}
        <br />
        <a href={href} target="_blank" rel="noreferrer" className={darkClass.link} style={styles.link}>
          {href}
        </a>
      </p>
    </>
  );
}

/** What somebody wrote, line for line. */
export function Quote({ text }: { text: string }) {
  const lines = text.split("\n");
  return (
    <p className={darkClass.text} style={styles.quote}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines repeat, and never change.
        <Fragment key={at}>
          {at > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </p>
  );
}
