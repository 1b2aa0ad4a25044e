import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Announcements } from "@/app/(portal)/announcements";
import { OfficePage } from "@/app/admin/office-page";
import { announcementsTouching } from "@/lib/announcements/queries";
import { forCustomersEyes } from "@/lib/auth/staff-session";
import { lookAsLogin } from "@/lib/customer-desk/one-login";
import { payerPath } from "@/lib/customer-desk/paths";
import { today } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { owed } from "@/lib/invoices/owed";
import { latestInvoices } from "@/lib/invoices/queries";
import { listConversations } from "@/lib/messages/queries";
import { listSupplyPoints } from "@/lib/supply-points/queries";
import { SeenBills, SeenConversations, SeenPoints, SeenSums } from "./seen";

type Props = { params: Promise<{ code: string; account: string }> };

const listed = { points: 100, bills: 12, conversations: 10 };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.payers")("seen.title") };
}

/** What a login's holder sees in the portal now: the same queries, behind the same gate, reading only. */
export default async function SeenByCustomerPage({ params }: Props) {
  const named = await params;
  const day = today();
  const language = await getLanguage();
  const looked = await forCustomersEyes(
    (staff) => lookAsLogin(staff, named),
    async (customer) => {
      const [found, due, invoices, announcements, messages] = await Promise.all([
        listSupplyPoints(customer, day, { page: 1, size: listed.points }),
        owed(customer, day),
        latestInvoices(customer, day, listed.bills),
        announcementsTouching(customer, language, day),
        listConversations(customer, { page: 1, size: listed.conversations }),
      ]);
      return {
        account: customer.account,
        ...found,
        due,
        invoices,
        announcements,
        conversations: messages.conversations,
      };
    },
  );
  if (!looked) notFound();
  const { member, login, seen } = looked;
  const t = translationsOf(language, "office.payers");
  return (
    <OfficePage member={member} current="payers">
      <BackLink href={payerPath(login.payer)}>{t("one", { code: login.payer })}</BackLink>
      <PageHeading
        title={t("seen.heading", { username: login.username })}
        lead={t("seen.lead")}
        note={seen.ok ? seen.value.account.displayName : undefined}
      />
      {seen.ok ? (
        <>
          <Announcements announcements={seen.value.announcements} />
          <SeenSums owed={seen.value.due} />
          <SeenPoints points={seen.value.points} total={seen.value.total} />
          <div className="office-columns">
            <SeenBills invoices={seen.value.invoices} />
            <SeenConversations conversations={seen.value.conversations} />
          </div>
        </>
      ) : (
        <Notice
          tone="warn"
          title={t(seen.reason === "consent-missing" ? "seen.consentMissing" : "seen.shut")}
        />
      )}
    </OfficePage>
  );
}
