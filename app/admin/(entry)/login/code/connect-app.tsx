import { CopyButton } from "@/app/_ui/copy-button";
import { QrCode } from "@/app/_ui/qr-code";

export type ConnectWords = Record<
  "need" | "scan" | "qr" | "secret" | "open" | "copy" | "copied" | "failed",
  string
>;

type Props = { secret: string; uri: string; picture: string; words: ConnectWords };

/** The secret for the app: to be scanned, typed, or opened on this phone. */
export function ConnectApp({ secret, uri, picture, words }: Props) {
  return (
    <>
      <p>{words.need}</p>
      <p>{words.scan}</p>
      <QrCode picture={picture} label={words.qr} />
      <p>
        {words.secret}
        <br />
        <strong className="code-groups">{secret.match(/.{4}/g)?.join(" ")}</strong>{" "}
        <CopyButton value={secret} what={words.secret} words={words} />
      </p>
      <p>
        <a className="link" href={uri}>
          {words.open}
        </a>
      </p>
    </>
  );
}
