import Link from "next/link";
import { Empty } from "@/app/_ui/empty";
import { KeyFigures } from "@/app/_ui/key-figures";
import { Section } from "@/app/_ui/section";
import { Table } from "@/app/_ui/table";
import { type StateCell, type TextCell, textRow } from "@/app/_ui/text-row";
import { ConversationStatus } from "@/app/(portal)/contact/conversation-status";
import { stateShapes } from "@/app/(portal)/finance/state-shapes";
import { pointWords } from "@/app/(portal)/point-words";
import { formatDay, formatDayTime, today } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Owed } from "@/lib/invoices/owed";
import type { InvoiceSummary } from "@/lib/invoices/summary";
import type { Conversation } from "@/lib/messages/queries";
import { formatMoney } from "@/lib/money";
import { officeConversationPath } from "@/lib/office-inbox/paths";
import type { SupplyPointSummary } from "@/lib/supply-points/queries";

/** What the customer is told to pay. */
export function SeenSums({ owed }: { owed: Owed }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.payers.seen");
  const { openCents, overdueCents, nextDueOn, nextDueCents, asOf } = owed;
  return (
    <KeyFigures
      items={textRow(
        [
          t("owed"),
          formatMoney(openCents, language),
          ...(asOf ? [t("asOf", { day: formatDay(today(asOf), language) })] : []),
        ],
        [t("overdue"), formatMoney(overdueCents, language)],
        nextDueOn
          ? [t("next"), formatMoney(nextDueCents, language), formatDay(nextDueOn, language)]
          : [t("next"), "–"],
      )}
    />
  );
}

/** The customer's points with what their meters showed last. */
export function SeenPoints({ points, total }: { points: readonly SupplyPointSummary[]; total: number }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.payers");
  const words = pointWords(language);
  const empty = translationsOf(language, "empty");
  if (points.length === 0) return <Empty title={empty("title")}>{t("seen.noPoints")}</Empty>;
  return (
    <Section title={t("points")}>
      <Table
        caption={t("points")}
        columns={[
          { label: t("column.point") },
          { label: t("column.address") },
          { label: t("column.meters") },
          { label: t("column.state") },
        ]}
        rows={points.map((point) =>
          textRow(
            [point.number, words.title(point)],
            words.address(point),
            inLines(point.meters.map((meter) => words.meter(meter))),
            inLines(point.meters.map((meter) => `${words.state(meter)} · ${words.origin(meter)}`)),
          ),
        )}
      />
      {total > points.length && <p className="hint">{t("seen.morePoints", { count: total })}</p>}
    </Section>
  );
}

const inLines = ([first = "–", ...others]: readonly string[]): TextCell => [first, ...others];

/** The customer's newest bills with the state they are shown in. */
export function SeenBills({ invoices }: { invoices: readonly InvoiceSummary[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.payers");
  const state = translationsOf(language, "finance.state");
  if (invoices.length === 0) return null;
  const stateOf = (invoice: InvoiceSummary): StateCell | string =>
    invoice.state ? { shape: stateShapes[invoice.state], word: state(invoice.state) } : "–";
  return (
    <Section title={t("bills")}>
      <Table
        caption={t("bills")}
        columns={[
          { label: t("column.number") },
          { label: t("column.issued") },
          { label: t("column.due") },
          { label: t("column.amount"), numeric: true },
          { label: t("column.state") },
        ]}
        rows={invoices.map((invoice) =>
          textRow(
            invoice.number,
            formatDay(invoice.issuedOn, language),
            formatDay(invoice.dueOn, language),
            formatMoney(invoice.grossCents, language),
            stateOf(invoice),
          ),
        )}
      />
    </Section>
  );
}

/** What the customer wrote, as it is shown to them. */
export function SeenConversations({ conversations }: { conversations: readonly Conversation[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.payers");
  if (conversations.length === 0) return null;
  return (
    <Section title={t("messages")}>
      <Table
        caption={t("messages")}
        columns={[{ label: t("column.when") }, { label: t("column.words") }, { label: t("column.state") }]}
        rows={conversations.map(({ id, startedAt, state, messages }) => ({
          key: id,
          cells: [
            <Link key="when" prefetch={false} href={officeConversationPath(id)}>
              {formatDayTime(startedAt, language)}
            </Link>,
            messages[0]?.body.slice(0, 160) ?? "",
            <ConversationStatus key="state" state={state} />,
          ],
        }))}
      />
    </Section>
  );
}
