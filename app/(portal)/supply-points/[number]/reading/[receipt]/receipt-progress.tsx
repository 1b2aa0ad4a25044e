import { StepsScale } from "@/app/_ui/steps-scale";
import { type Day, formatDay, today } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Receipt } from "@/lib/readings/queries";
import { receiptPath } from "@/lib/supply-points/paths";
import { NotForThisBill } from "./not-for-this-bill";

/** Where a reported reading stands on its way to the bill, and what that means. */
export function ReceiptProgress({ receipt, day }: { receipt: Receipt; day: Day }) {
  const language = useLanguage();
  const t = translationsOf(language, "receipt");
  const service = translationsOf(language, "service.status");

  const { status, number, correctedBy, confirmationEmail, rejectionReason } = receipt;
  const { receivedAt, confirmedAt, billedAt, rejectedAt, withdrawnAt } = receipt;
  if (status === "withdrawn") {
    return (
      <p>
        {correctedBy
          ? t.rich("corrected", {
              number: correctedBy,
              link: (chunks) => <a href={receiptPath(number, correctedBy)}>{chunks}</a>,
            })
          : t("withdrawn", { day: formatDay(today(withdrawnAt ?? receivedAt), language) })}
      </p>
    );
  }
  const on = (moment: Date | null) => {
    const reached = moment && today(moment);
    return reached ? { note: reached === day ? t("today") : formatDay(reached, language) } : {};
  };
  const steps =
    status === "rejected"
      ? [{ label: service("rejected"), ...on(rejectedAt) }]
      : [
          { label: service("confirmed"), ...on(confirmedAt) },
          { label: service("billed"), ...on(billedAt) },
        ];
  return (
    <>
      <h2>{t("next")}</h2>
      <StepsScale
        label={t("progress")}
        steps={[{ label: service("received"), ...on(receivedAt) }, ...steps]}
        current={{ received: 0, confirmed: 1, billed: 2, rejected: 1 }[status]}
      />
      {(status === "received" || status === "confirmed") && <NotForThisBill receipt={receipt} />}
      {status === "received" ? (
        <p>
          {t.rich("sent", { email: confirmationEmail, b: (chunks) => <strong>{chunks}</strong> })}{" "}
          {t("changeable")}
        </p>
      ) : (
        <p>{t(status, { reason: rejectionReason ?? "" })}</p>
      )}
    </>
  );
}
