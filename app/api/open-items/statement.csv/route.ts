import { answerWithStatement } from "@/app/api/open-items/statement";
import { messagesOf } from "@/lib/i18n/messages";
import { statementCsv } from "@/lib/open-items/statement-csv";

/** The statement of open items on a day for a spreadsheet. */
export const GET = (request: Request): Promise<Response> =>
  answerWithStatement(request, "csv", ({ items, day }, language) => {
    const { finance, paper } = messagesOf(language);
    const kinds = { ...finance.kind, other: paper.statement.unknown };
    return statementCsv(items, day, paper.statement.columns, kinds);
  });
