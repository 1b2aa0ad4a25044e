"use client";

import { CopyButton, type CopyWords } from "./copy-button";
import { Icon } from "./icon";
import { QrCode } from "./qr-code";

export type SlipFact = {
  label: string;
  value: string;
  /** The value as a bank's form takes it; makes a button that copies it. */
  copy?: string;
};

export type PaymentSlipProps = {
  /** The code, a pixel a module, as the address of a picture; and what it says. */
  qr: { picture: string; label: string };
  /** How the code is used. */
  hint: string;
  /** The code as a picture, for the bank's app on the same device. */
  save: { href: string; label: string };
  facts: readonly SlipFact[];
  words: CopyWords;
};

/** One payment: its QR code, and the same data in words, each of them where a bank's form wants it. */
export function PaymentSlip({ qr, hint, save, facts, words }: PaymentSlipProps) {
  return (
    <div className="payment-slip">
      <div className="payment-slip-code">
        <QrCode {...qr} />
        <p className="hint">{hint}</p>
        <p className="payment-slip-save">
          <a href={save.href} download>
            <Icon name="download" />
            <span>{save.label}</span>
          </a>
        </p>
      </div>
      <SlipFacts facts={facts} words={words} />
    </div>
  );
}

/** The data alone, where there can be no code. */
export function SlipFacts({ facts, words }: Pick<PaymentSlipProps, "facts" | "words">) {
  return (
    <dl className="payment-facts">
      {facts.map(({ label, value, copy }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {copy && <CopyButton value={copy} what={label} words={words} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
