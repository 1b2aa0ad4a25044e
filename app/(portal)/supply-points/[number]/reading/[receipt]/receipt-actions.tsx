import { Actions, LinkButton } from "@/app/_ui/button";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Receipt } from "@/lib/readings/queries";
import { readingPath, receiptPath } from "@/lib/supply-points/paths";

type Props = {
  receipt: Receipt;
  /** Key of a meter of the same point that is still to be read. */
  next?: string;
};

/** What can be done from a receipt; a reading can be changed as long as the office has not taken it over. */
export function ReceiptActions({ receipt, next }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "receipt");
  const { number, receiptNumber, status, correctedBy } = receipt;
  const pending = status === "received";
  const again = (status === "withdrawn" && !correctedBy) || status === "rejected";
  return (
    <Actions>
      {next && pending ? (
        <>
          <LinkButton variant="primary" href={readingPath(number, { meter: next })}>
            {t("nextMeter")}
          </LinkButton>
          <LinkButton href="/">{t("back")}</LinkButton>
        </>
      ) : (
        <LinkButton variant="primary" href="/">
          {t("back")}
        </LinkButton>
      )}
      {pending && (
        <>
          <LinkButton href={readingPath(number, { corrects: receiptNumber })}>{t("correct")}</LinkButton>
          <LinkButton variant="quiet" href={`${receiptPath(number, receiptNumber)}?withdraw=1`}>
            {t("withdraw")}
          </LinkButton>
        </>
      )}
      {again && <LinkButton href={readingPath(number, { meter: receipt.meterKey })}>{t("again")}</LinkButton>}
    </Actions>
  );
}
