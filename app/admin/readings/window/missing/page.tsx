import type { Metadata } from "next";
import Link from "next/link";
import { BackLink } from "@/app/_ui/back-link";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { Table } from "@/app/_ui/table";
import { OfficePage } from "@/app/admin/office-page";
import { forStaff } from "@/lib/auth/staff-session";
import { payerPath } from "@/lib/customer-desk/paths";
import { formatDay, formatDayTime, today } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { missingPath, windowPath } from "@/lib/reading-window/paths";
import { longestLookMs, missingPoints } from "@/lib/reading-window/progress";
import { askedWindow } from "@/lib/reading-window/windows";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.window")("whoIsMissing") };
}

/** Points of a window that are not read yet, with whose they are. */
export default async function MissingPage({ searchParams }: Props) {
  const asked = await searchParams;
  const { service, window } = askedWindow(asked, today());
  const after = typeof asked.after === "string" ? asked.after.slice(0, 40).replaceAll("\0", "") : "";
  const postcode =
    typeof asked.postcode === "string" && /^\d{4}$/.test(asked.postcode) ? asked.postcode : null;
  const { member, points, next } = await forStaff(
    "readings.decide",
    async (staff) => ({
      member: staff.member,
      ...(await missingPoints(staff, service, window, { after, postcode })),
    }),
    { deadlineMs: longestLookMs },
  );
  const language = await getLanguage();
  const t = translationsOf(language, "office.window");
  const name = translationsOf(language, "service.name");
  const empty = translationsOf(language, "empty");
  const query = { service, window: window.from, ...(postcode && { postcode }) };
  const days = `${formatDay(window.from, language)} – ${formatDay(window.to, language)}`;
  return (
    <OfficePage member={member} current="readings">
      <BackLink href={`${windowPath}?${new URLSearchParams(query)}`}>{t("title")}</BackLink>
      <PageHeading title={t("whoIsMissing")} lead={`${name(service)}, ${days}`} />
      {points.length === 0 ? (
        <Empty title={empty("title")}>{t("nobodyMissing")}</Empty>
      ) : (
        <Table
          caption={t("whoIsMissing")}
          columns={[
            { label: t("point") },
            { label: t("address") },
            { label: t("meters") },
            { label: t("payer") },
            { label: t("logins"), numeric: true },
            { label: t("remindedAt") },
          ]}
          rows={points.map((point) => ({
            key: point.number,
            cells: [
              point.number,
              `${point.street}, ${point.postcode} ${point.city}`,
              point.serials.join(", "),
              point.payerCode ? (
                <Link key="payer" prefetch={false} href={payerPath(point.payerCode)}>
                  {point.payerCode} · {point.payerName}
                </Link>
              ) : (
                "–"
              ),
              String(point.logins),
              point.remindedAt ? formatDayTime(point.remindedAt, language) : "–",
            ],
          }))}
        />
      )}
      {next && (
        <Actions>
          <LinkButton href={`${missingPath}?${new URLSearchParams({ ...query, after: next })}`}>
            {t("further")}
          </LinkButton>
        </Actions>
      )}
    </OfficePage>
  );
}
