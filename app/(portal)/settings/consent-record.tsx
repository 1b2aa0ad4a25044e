import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Table } from "@/app/_ui/table";
import type { ConsentDecision } from "@/lib/consent/queries";
import { formatDayTime } from "@/lib/dates";

/** Every decision on the consent, newest first, and the way to take it back. */
export async function ConsentRecord({ decisions }: { decisions: readonly ConsentDecision[] }) {
  const t = await getTranslations("settings.consent");
  const locale = await getLocale();
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
