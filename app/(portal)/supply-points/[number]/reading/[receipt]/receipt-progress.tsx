import { getLocale, getTranslations } from "next-intl/server";
import { StepsScale } from "@/app/_ui/steps-scale";
import { type Day, formatDay, today } from "@/lib/dates";
import type { Receipt } from "@/lib/readings/queries";
import { receiptPath } from "@/lib/supply-points/paths";

/** Where a reported reading stands on its way to the bill, and what that means. */
export async function ReceiptProgress({ receipt, day }: { receipt: Receipt; day: Day }) {
  const [t, service, language] = await Promise.all([
    getTranslations("receipt"),
    getTranslations("service.status"),
    getLocale(),
  ]);
  const { status, number, correctedBy, confirmationEmail, rejectionReason } = receipt;
  if (status === "withdrawn") {
    return (
      <p>
        {correctedBy
          ? t.rich("corrected", {
              number: correctedBy,
              link: (chunks) => <a href={receiptPath(number, correctedBy)}>{chunks}</a>,
            })
          : t("withdrawn")}
      </p>
    );
  }
  const received = today(receipt.receivedAt);
  const steps = status === "rejected" ? (["rejected"] as const) : (["confirmed", "billed"] as const);
  return (
    <>
      <h2>{t("next")}</h2>
      <StepsScale
        label={t("progress")}
        steps={[
          { label: service("received"), note: received === day ? t("today") : formatDay(received, language) },
          ...steps.map((step) => ({ label: service(step) })),
        ]}
        current={{ received: 0, confirmed: 1, billed: 2, rejected: 1 }[status]}
      />
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
