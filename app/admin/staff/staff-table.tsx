import { Actions } from "@/app/_ui/button";
import { formWords } from "@/app/_ui/form-words";
import { Status } from "@/app/_ui/status";
import { Table } from "@/app/_ui/table";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { ListedStaff } from "@/lib/staff/queries";
import { type MemberChange, MemberForm } from "./member-form";

type Props = {
  members: readonly ListedStaff[];
  /** Id of who looks: nobody changes themselves. */
  own: string;
};

/** Members with what an administrator may do about each. */
export function StaffTable({ members, own }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "office.staff");
  const role = translationsOf(language, "office.role");
  const form = formWords(language);
  const state = (member: ListedStaff) => {
    if (member.lockedAt) return <Status shape="cross">{t("state.locked")}</Status>;
    if (!member.activatedAt) return <Status shape="half">{t("state.invited")}</Status>;
    return <Status shape="check">{t(member.hasFactor ? "state.active" : "state.noFactor")}</Status>;
  };
  const offers = (member: ListedStaff): MemberChange[] => {
    if (member.id === own) return [];
    if (member.lockedAt) return ["unlock"];
    return [member.role === "admin" ? "operator" : "admin", "again", "lock"];
  };
  return (
    <Table
      caption={t("title")}
      columns={[
        { label: t("column.name") },
        { label: t("column.email") },
        { label: t("column.role") },
        { label: t("column.state") },
        { label: t("column.seen") },
        { label: t("column.change") },
      ]}
      rows={members.map((member) => ({
        key: member.id,
        cells: [
          member.name,
          member.email,
          role(member.role),
          state(member),
          member.lastSeenAt ? formatDayTime(member.lastSeenAt, language) : "–",
          <Actions key="change">
            {offers(member).map((change) => (
              <MemberForm
                key={change}
                id={member.id}
                change={change}
                words={{ submit: t(`change.${change}`), pending: t("form.pending"), member: member.name }}
                form={form}
              />
            ))}
          </Actions>,
        ],
      }))}
    />
  );
}
