import Link from "next/link";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Table } from "@/app/_ui/table";
import type { ConsentDecision } from "@/lib/consent/queries";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

/** Every decision on the consent, newest first, and the way to take it back. */
export function ConsentRecord({ decisions }: { decisions: readonly ConsentDecision[] }) {
  const locale = useLanguage();
  const t = translationsOf(locale, "settings.consent");

  return (
    <div className="stack">
      <Table
        caption={t("history")}
        columns={[{ label: t("decision") }, { label: t("version") }, { label: t("decidedAt") }]}
        rows={decisions.map(({ id, decision, version, decidedAt }) => ({
          key: String(id),
          cells: [t(`decisions.${decision}`), version, formatDayTime(decidedAt, locale)],
        }))}
      />
      <p>
        <Link prefetch={false} className="link" href="/consent">
          {t("read")}
        </Link>
      </p>
      <Actions>
        <LinkButton variant="danger" href="/settings/withdraw-consent">
          {t("withdraw")}
        </LinkButton>
      </Actions>
    </div>
  );
}
