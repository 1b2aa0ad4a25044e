import type { Metadata } from "next";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { OfficePage } from "@/app/admin/office-page";
import { askedAudit, auditQuery } from "@/lib/audit/asked-audit";
import { auditActions, auditLogPage, everyMember, mostExported } from "@/lib/audit/audit-log";
import { forStaff } from "@/lib/auth/staff-session";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";
import { AuditFilterForm } from "./audit-filter-form";
import { AuditTable } from "./audit-table";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.audit")("title") };
}

/** Who did what with whose data, when and whence. */
export default async function AuditPage({ searchParams }: Props) {
  const { filter, before } = askedAudit(await searchParams);
  const { member, actions, members, rows, next } = await forStaff("audit.see", async (staff) => {
    const [page, actions, members] = await Promise.all([
      auditLogPage(staff, filter, before),
      auditActions(staff),
      everyMember(staff),
    ]);
    return { member: staff.member, actions, members, ...page };
  });
  const language = await getLanguage();
  const t = translationsOf(language, "office.audit");
  const empty = translationsOf(language, "empty");
  const query = auditQuery(filter);
  return (
    <OfficePage member={member} current="audit">
      <PageHeading title={t("title")} lead={t("lead")} />
      <AuditFilterForm filter={filter} actions={actions} members={members} />
      {rows.length > 0 ? <AuditTable rows={rows} /> : <Empty title={empty("title")}>{t("empty")}</Empty>}
      <Actions>
        {next && (
          <LinkButton href={`/admin/audit?${new URLSearchParams([...query, ["before", next]])}`}>
            {t("older")}
          </LinkButton>
        )}
        <a className="link" href={`/api/office/audit?${query}`} download>
          {t("export", { most: formatNumber(mostExported, language) })}
        </a>
      </Actions>
    </OfficePage>
  );
}
